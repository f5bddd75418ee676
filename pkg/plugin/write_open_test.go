package plugin

import (
	"fmt"
	"net/http"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/plugin/desk"
	"github.com/quantyca/rounds/pkg/plugin/instance"
	"github.com/quantyca/rounds/pkg/store"
	"github.com/quantyca/rounds/pkg/ticket"
)

func lost() error {
	return &ticket.Failure{Kind: ticket.ErrTimeout, Sentence: "Jira did not answer in time.", Cause: ticket.ErrUnanswered}
}

func TestTicketIsOpenedOnceAndFoundAfterwards(t *testing.T) {
	k := newKit(t)
	first, status := k.openTicket(t, asEditor, map[string]any{"link": "/d/disk?x=1", "linkTitle": "Disk"})
	assert.Equal(t, http.StatusCreated, status)
	assert.Equal(t, desk.OpenAnswer{Key: "ACM-100", URL: "https://desk.example.com/browse/ACM-100", Created: true, Warnings: []string{}}, first)
	again, status := k.openTicket(t, asAdmin, map[string]any{"title": "The same, in other words"})
	assert.Equal(t, http.StatusOK, status)
	first.Created = false
	assert.Equal(t, first, again)

	require.Len(t, k.source.made, 1)
	made := k.source.made[0].draft
	assert.Equal(t, ticket.Draft{
		Scope: ticket.Scope{Customer: "acme", Projects: []string{"ACM", "ACI"}}, Type: ticket.Incident, Title: "Disk full on db1",
		Description: "It is.", Priority: 2, Labels: []string{"grafana"}, Fingerprint: made.Fingerprint,
		Link: k.grafana.URL + "/d/disk?x=1", LinkTitle: "Disk",
	}, made)
	assert.Regexp(t, `^[0-9a-f]{12}$`, made.Fingerprint)
	assert.Equal(t, []string{"ACM-100 " + k.grafana.URL + "/d/disk?x=1 Disk"}, k.source.links)
	assert.Equal(t, []string{"ticket.opened by anna", "ticket.linked by anna", "ticket.found by admin"}, k.acts(t))

	other, _ := k.openTicket(t, asEditor, map[string]any{"fingerprint": "disk-full:db2"})
	assert.Equal(t, "ACM-101", other.Key)
	assert.True(t, other.Created)
}

func TestTwentyClicksMakeOneTicket(t *testing.T) {
	k := newKit(t)
	answers := make([]desk.OpenAnswer, 20)
	var all sync.WaitGroup
	for i := range answers {
		all.Go(func() { answers[i], _ = k.openTicket(t, asEditor, nil) })
	}
	all.Wait()
	created := 0
	for _, answer := range answers {
		assert.Equal(t, "ACM-100", answer.Key)
		if answer.Created {
			created++
		}
	}
	assert.Equal(t, 1, created)
	assert.Equal(t, 1, k.source.count("create"))
	assert.Len(t, k.source.made, 1)
	acts := k.acts(t)
	assert.Len(t, acts, 20, "each click is somebody's")
	assert.Equal(t, 1, strings.Count(strings.Join(acts, ","), store.TicketOpened))
}

func TestTwoProcessesMakeOneTicket(t *testing.T) {
	k := newKit(t)
	other := k.besides(t)
	other.instance.desk.Pause, other.instance.desk.Tries = time.Millisecond, 3
	entered, release := make(chan struct{}), make(chan struct{})
	k.source.creating = func() error {
		close(entered)
		<-release
		return nil
	}
	var first desk.OpenAnswer
	var all sync.WaitGroup
	all.Go(func() { first, _ = k.openTicket(t, asEditor, nil) })
	<-entered
	assert.Contains(t, other.refuses(t, asAdmin, "tickets/open", draftSample, http.StatusBadGateway), "it is not known whether the ticket exists")
	other.instance.desk.Tries = 1_000_000
	var second desk.OpenAnswer
	all.Go(func() { second, _ = other.openTicket(t, asAdmin, nil) })
	close(release)
	all.Wait()
	assert.True(t, first.Created)
	assert.False(t, second.Created)
	assert.Equal(t, first.Key, second.Key)
	assert.Equal(t, 1, k.source.count("create"))
}

func TestManyClicksInTwoProcessesMakeOneTicket(t *testing.T) {
	k := newKit(t)
	kits := []*kit{k, k.besides(t)}
	kits[0].instance.desk.Pause, kits[0].instance.desk.Tries = time.Millisecond, 1_000_000
	kits[1].instance.desk.Pause, kits[1].instance.desk.Tries = time.Millisecond, 1_000_000
	answers := make([]desk.OpenAnswer, 16)
	var all sync.WaitGroup
	for i := range answers {
		all.Go(func() { answers[i], _ = kits[i%2].openTicket(t, asEditor, nil) })
	}
	all.Wait()
	created := slices.DeleteFunc(answers, func(one desk.OpenAnswer) bool { return !one.Created })
	assert.Len(t, created, 1)
	assert.Equal(t, 1, k.source.count("create"))
}

func TestLostAnswerIsLookedForAndNeverRepeated(t *testing.T) {
	k, clock := newTimedKit(t)
	k.source.creating, k.source.makesAnyway, k.source.hidden = lost, true, true
	const sentence = "The request to Service desk got no answer, so it is not known whether the ticket exists; trying again will find it if it does. " +
		"If there is still none at 08:03 UTC, trying again from then on opens a new one."
	assert.Equal(t, sentence, k.refuses(t, asEditor, "tickets/open", draftSample, http.StatusBadGateway))
	clock.move(time.Minute)
	assert.Equal(t, sentence, k.refuses(t, asEditor, "tickets/open", draftSample, http.StatusBadGateway), "the time does not move on")
	assert.Contains(t, k.call(t, asEditor, "POST", "tickets/preview", draftSample).body, "An earlier attempt got no answer")
	clock.move(59 * time.Second)
	other := k.besides(t)
	assert.Equal(t, sentence, other.refuses(t, asAdmin, "tickets/open", draftSample, http.StatusBadGateway), "nor in another process")
	assert.Equal(t, 1, k.source.count("create"))

	k.source.hidden = false
	got, _ := k.openTicket(t, asEditor, nil)
	assert.Equal(t, "ACM-100", got.Key)
	assert.False(t, got.Created)
	assert.Len(t, k.source.made, 1)
	assert.Equal(t, []string{"ticket.unanswered by anna", "ticket.found by anna"}, k.acts(t))
}

func TestTicketThatNeverCameIsOpenedAfterTheQuietTime(t *testing.T) {
	for system, quiet := range map[string]time.Duration{"jira-cloud": 2 * time.Minute, "jira-dc": 70 * time.Second, "servicenow": 70 * time.Second} {
		t.Run(system, func(t *testing.T) {
			k, clock := newTimedKit(t, withSetup(setupOf(system)))
			k.source.creating = lost
			k.refuses(t, asEditor, "tickets/open", draftSample, http.StatusBadGateway)
			k.source.creating = nil
			clock.move(quiet - time.Second)
			k.refuses(t, asEditor, "tickets/open", draftSample, http.StatusBadGateway)
			clock.move(time.Second)
			got, _ := k.openTicket(t, asEditor, nil)
			assert.True(t, got.Created)
			assert.Equal(t, 2, k.source.count("create"))
		})
	}
}

// setupOf is ACME in one system, open for writing.
func setupOf(system string) string {
	auth, scope := "{method: basic, user: svc}", "projects: [ACM]"
	if system == "servicenow" {
		scope = `ids: ["0123456789abcdef0123456789abcdef"]`
	}
	return fmt.Sprintf(`
version: 1
connections: [{id: desk, name: Service desk, system: %s, url: https://desk.example.com, auth: %s, writing: true}]
perimeters: [{id: acme, name: ACME, zone: UTC, scope: [{connection: desk, %s}], writing: true}]
`, system, auth, scope)
}

func TestCrashOfTheWriterIsALostAnswer(t *testing.T) {
	k := newKit(t)
	k.source.creating = func() error { panic("a writer with a bug") }
	assert.Contains(t, k.refuses(t, asEditor, "tickets/open", draftSample, http.StatusBadGateway), "got no answer")
	k.source.creating = nil
	assert.Contains(t, k.refuses(t, asEditor, "tickets/open", draftSample, http.StatusBadGateway), "got no answer")
	assert.Equal(t, 1, k.source.count("create"))
	assert.Contains(t, k.log.text(), "a writer with a bug")
}

func TestTurnOfADeadProcessHoldsTheTicketBackForAWhile(t *testing.T) {
	k, clock := newTimedKit(t)
	k.instance.desk.Pause, k.instance.desk.Tries = time.Millisecond, 2
	kept, workspace, err := k.instance.Kept(t.Context())
	require.NoError(t, err)
	_, err = kept.BeginTicketWrite(t.Context(), workspace, store.Actor{Name: "dead"}, store.TicketWrite{
		Connection: "desk", Customer: "acme", Kind: store.OpenTicket, Subject: workspace.TicketMark("acme", "disk-full:db1"),
	}, desk.WriteLease)
	require.NoError(t, err)
	for range 2 {
		k.refuses(t, asEditor, "tickets/open", draftSample, http.StatusBadGateway)
		clock.move(desk.WriteLease)
	}
	assert.Zero(t, k.source.count("create"))
	got, _ := k.openTicket(t, asEditor, nil)
	assert.True(t, got.Created)
	assert.Equal(t, []string{"ticket.unanswered by dead", "ticket.opened by anna"}, k.acts(t))
}

func TestKnownTicketIsLookedAtBeforeItIsAnswered(t *testing.T) {
	for name, change := range map[string]func(one *deskTicket){
		"closed":             func(one *deskTicket) { one.Open = false },
		"moved out of scope": func(one *deskTicket) { one.project = "GLX" },
		"deleted":            func(one *deskTicket) { one.ID = "gone"; one.mark = "" },
	} {
		t.Run(name, func(t *testing.T) {
			k := newKit(t)
			first, _ := k.openTicket(t, asEditor, nil)
			k.source.change(func(made []*deskTicket) { change(made[0]) })
			second, _ := k.openTicket(t, asEditor, nil)
			assert.True(t, second.Created)
			assert.NotEqual(t, first.Key, second.Key)
			third, _ := k.openTicket(t, asEditor, nil)
			assert.Equal(t, second.Key, third.Key)
			assert.False(t, third.Created)
		})
	}
	t.Run("not shown by search yet", func(t *testing.T) {
		k := newKit(t)
		k.source.hidden = true
		first, _ := k.openTicket(t, asEditor, nil)
		second, _ := k.openTicket(t, asEditor, nil)
		assert.Equal(t, first.Key, second.Key)
		assert.Equal(t, 1, k.source.count("create"))
	})
}

func TestRenamedCustomerKeepsHisTicket(t *testing.T) {
	k := newKit(t)
	first, _ := k.openTicket(t, asEditor, nil)
	renamed := newKit(t, keeping(k.keeper), withSetup(strings.ReplaceAll(demoSetup, "name: ACME", "name: Acme International")),
		func(_ map[string]string, other *kit) { other.source = k.source })
	second, _ := renamed.openTicket(t, asEditor, nil)
	assert.Equal(t, first.Key, second.Key)
	assert.False(t, second.Created)
}

func TestRefusalOfTheTicketSystemIsASentenceAndLeavesNoDoubt(t *testing.T) {
	k := newKit(t)
	k.source.creating = func() error {
		return &ticket.Failure{Kind: ticket.ErrQuery, Sentence: "Jira refused the ticket: Impact is required.", Remedy: "Look at the form."}
	}
	assert.Equal(t, "Jira refused the ticket: Impact is required.", k.refuses(t, asEditor, "tickets/open", draftSample, http.StatusBadRequest))
	assert.Equal(t, "Jira refused the ticket: Impact is required. Look at the form.", k.refuses(t, asAdmin, "tickets/open", draftSample, http.StatusBadRequest))
	assert.Equal(t, 2, k.source.count("create"))
	k.source.creating = nil
	got, _ := k.openTicket(t, asEditor, nil)
	assert.True(t, got.Created)
	assert.Equal(t, []string{"ticket.opened by anna"}, k.acts(t))
}

// Whoever clicks again at once would strew tickets that nobody here can see.
func TestTicketThatStrayedIsNotMadeAgainAtOnce(t *testing.T) {
	k := newKit(t)
	k.source.creating = func() error {
		return &ticket.Failure{Kind: ticket.ErrForbidden, Sentence: "The ticket INC7 is not seen here.", Cause: ticket.ErrStrayed}
	}
	assert.Equal(t, "The ticket INC7 is not seen here.", k.refuses(t, asEditor, "tickets/open", draftSample, http.StatusBadGateway))
	k.refuses(t, asEditor, "tickets/open", draftSample, http.StatusBadGateway)
	assert.Equal(t, 1, k.source.count("create"))
}

func TestNothingIsCreatedWhereItCannotBeLookedFor(t *testing.T) {
	k := newKit(t)
	k.source.failing = map[string]error{"find": &ticket.Failure{Kind: ticket.ErrUnreachable, Sentence: "Jira cannot be reached."}}
	assert.Equal(t, "Jira cannot be reached.", k.refuses(t, asEditor, "tickets/open", draftSample, http.StatusBadGateway))
	assert.Zero(t, k.source.count("create"))
}

func TestLinkThatFailsIsAWarning(t *testing.T) {
	k := newKit(t)
	k.source.failing = map[string]error{"link": &ticket.Failure{Kind: ticket.ErrForbidden, Sentence: "Jira does not permit this."}}
	got, status := k.openTicket(t, asEditor, map[string]any{"link": k.grafana.URL + "/alerting/list"})
	assert.Equal(t, http.StatusCreated, status)
	assert.Equal(t, []string{"The ticket is there, but it could not be linked to Grafana: Jira does not permit this."}, got.Warnings)
	assert.Equal(t, []string{"ticket.opened by anna"}, k.acts(t))
}

func TestWithoutAStoreNothingIsWritten(t *testing.T) {
	k := newKit(t, keeping(nil))
	k.instance.Keeper = nil
	for _, path := range []string{"open", "preview", "comment", "link"} {
		body := resourceSamples["POST /tickets/"+path].body
		assert.Equal(t, instance.ErrNoStore.Sentence, k.refuses(t, asEditor, "tickets/"+path, body, http.StatusBadGateway))
	}
	assert.Zero(t, k.source.count(""))
}

func TestPreviewSaysWhatWouldBeAndChangesNothing(t *testing.T) {
	k := newKit(t)
	preview := func() desk.PreviewAnswer {
		got := k.call(t, asEditor, "POST", "tickets/preview", draftSample)
		require.Equal(t, http.StatusOK, got.status, got.body)
		return decoded[desk.PreviewAnswer](t, got)
	}
	assert.Equal(t, desk.PreviewAnswer{
		Target: "project ACM", Fields: []ticket.PreviewField{{Name: "Title", Value: "Disk full on db1"}}, Warnings: []string{},
	}, preview())
	assert.Zero(t, k.source.count("create"))
	assert.Empty(t, k.acts(t))
	k.openTicket(t, asEditor, nil)
	assert.Equal(t, &desk.ExistingAnswer{Key: "ACM-100", URL: "https://desk.example.com/browse/ACM-100", Title: "Disk full on db1"}, preview().Existing)
}
