package jira

import (
	"context"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/ticket"
)

func TestWithoutAScopeNobodyIsAsked(t *testing.T) {
	fake := newFakeJira(t, nil)
	cloud, _ := open(t, fake.connection(), "secret")
	for _, scopes := range [][]ticket.Scope{nil, {}, {{Customer: "acme"}}, {{Customer: "acme", Labels: []string{"x"}}}} {
		result, err := cloud.Search(t.Context(), everything(scopes...))
		require.NoError(t, err)
		require.Empty(t, result.Tickets)
		require.True(t, result.Exact)
	}
	require.Empty(t, fake.calls)
}

func TestForeignRowsAreDroppedByTheirProjectNotTheirKey(t *testing.T) {
	body := strings.Replace(page("", 1, 2, 3), `"ACM-1","fields":{"summary":"t","project":{"key":"ACM"}`, `"ACM-1","fields":{"summary":"moved away","project":{"key":"SECRET"}`, 1)
	body = strings.Replace(body, `"key":"ACM-2"`, `"key":"OLD-2"`, 1)
	body = strings.Replace(body, `"ACM-3","fields":{"summary":"t","project":{"key":"ACM"},`, `"ACM-3","fields":{"summary":"t",`, 1)
	fake := newFakeJira(t, map[string]http.HandlerFunc{searchPath: reply(body)})
	cloud, _ := open(t, fake.connection(), "secret")
	result, err := cloud.Search(t.Context(), everything(acme))
	require.NoError(t, err)
	require.Equal(t, 2, result.Dropped, "also the one whose project is not told")
	require.Len(t, result.Tickets, 1)
	require.Equal(t, "OLD-2", result.Tickets[0].Key)
	require.Equal(t, 1, result.Matched)
}

func TestLabelsOfAScopeAreChecked(t *testing.T) {
	fake := newFakeJira(t, map[string]http.HandlerFunc{searchPath: reply(page("", 1))})
	cloud, _ := open(t, fake.connection(), "secret")
	scope := ticket.Scope{Customer: "acme", Projects: []string{"ACM"}, Labels: []string{"y"}}
	result, err := cloud.Search(t.Context(), everything(scope))
	require.NoError(t, err)
	require.Empty(t, result.Tickets)
	require.Equal(t, 1, result.Dropped)
}

func TestTheFirstScopeThatCoversNamesTheCustomer(t *testing.T) {
	fake := newFakeJira(t, map[string]http.HandlerFunc{searchPath: reply(page("", 1))})
	cloud, _ := open(t, fake.connection(), "secret")
	labelled := ticket.Scope{Customer: "x-team", Projects: []string{"ACM"}, Labels: []string{"x"}}
	for want, scopes := range map[string][]ticket.Scope{"x-team": {labelled, acme}, "acme": {acme, labelled}} {
		result, err := cloud.Search(t.Context(), everything(scopes...))
		require.NoError(t, err)
		require.Equal(t, want, result.Tickets[0].Customer)
	}
}

func TestAnswersAreKeptAndNeverShared(t *testing.T) {
	fake := newFakeJira(t, map[string]http.HandlerFunc{searchPath: reply(page("", 1))})
	cloud, clock := open(t, fake.connection(), "secret")
	asked := clock.now()
	first, err := cloud.Search(t.Context(), everything(acme))
	require.NoError(t, err)
	first.Tickets[0].Labels[0], first.Tickets[0].Title = "changed", "changed"
	clock.move(59 * time.Second)
	second, err := cloud.Search(t.Context(), everything(acme))
	require.NoError(t, err)
	require.Equal(t, 1, fake.count(searchPath))
	require.Equal(t, "x", second.Tickets[0].Labels[0])
	require.Equal(t, "t", second.Tickets[0].Title)
	require.Equal(t, asked, second.AsOf, "the age is told")

	clock.move(time.Second)
	_, err = cloud.Search(t.Context(), everything(acme))
	require.NoError(t, err)
	require.Equal(t, 2, fake.count(searchPath))
	require.Equal(t, 1, fake.count("field"), "names are kept longer")
	clock.move(10 * time.Minute)
	_, err = cloud.Search(t.Context(), everything(acme))
	require.NoError(t, err)
	require.Equal(t, 2, fake.count("field"))
}

// What one scope has read is never given to another, nor to another connection.
func TestEachScopeHasItsOwnAnswer(t *testing.T) {
	fake := newFakeJira(t, map[string]http.HandlerFunc{searchPath: reply(page("", 1))})
	cloud, _ := open(t, fake.connection(), "secret")
	narrow := ticket.Scope{Customer: "acme", Projects: []string{"ACM"}}
	for _, scope := range []ticket.Scope{acme, narrow, globex, {Customer: "acme", Projects: []string{"ACM"}, Labels: []string{"x"}}} {
		_, err := cloud.Search(t.Context(), everything(scope))
		require.NoError(t, err)
	}
	require.Equal(t, 4, fake.count(searchPath))

	result, err := cloud.Search(t.Context(), everything(ticket.Scope{Customer: "other", Projects: []string{"ACM"}}))
	require.NoError(t, err)
	require.Equal(t, 4, fake.count(searchPath), "the same query for another customer")
	require.Equal(t, "other", result.Tickets[0].Customer)

	again, _ := open(t, fake.connection(), "another secret")
	_, err = again.Search(t.Context(), everything(acme))
	require.NoError(t, err)
	require.Equal(t, 5, fake.count(searchPath))
}

func TestOldDataBridgesAPauseAndSaysSo(t *testing.T) {
	down := false
	fake := newFakeJira(t, map[string]http.HandlerFunc{searchPath: func(w http.ResponseWriter, r *http.Request) {
		if down {
			refuse(429, `{}`, "RateLimit-Reason", "jira-quota-tenant-based", "X-RateLimit-Reset", simulatedNow.Add(20*time.Minute).Format(time.RFC3339))(w, r)
			return
		}
		_, _ = io.WriteString(w, page("", 1))
	}})
	cloud, clock := open(t, fake.connection(), "secret")
	_, err := cloud.Search(t.Context(), everything(acme))
	require.NoError(t, err)
	down = true
	clock.move(2 * time.Minute)
	for range 3 {
		result, err := cloud.Search(t.Context(), everything(acme))
		require.NoError(t, err)
		require.Len(t, result.Tickets, 1)
		require.Equal(t, simulatedNow, result.AsOf)
		require.Equal(t, []ticket.Notice{{Warning: true, Text: "The tickets are those of 09:00 UTC. Jira answers no more questions until 09:20 UTC."}}, result.Notices)
	}
	require.Equal(t, 2, fake.count(searchPath), "the whole connection pauses")

	_, err = cloud.Search(t.Context(), everything(globex))
	require.ErrorIs(t, err, ticket.ErrRateLimited, "there is nothing old of another scope")
	require.Equal(t, "Jira answers no more questions until 09:20 UTC.", err.Error())

	down = false
	clock.move(9 * time.Minute)
	bridged, err := cloud.Search(t.Context(), everything(acme))
	require.NoError(t, err, "also when the names are older than they are usually believed")
	require.Len(t, bridged.Tickets, 1)
	clock.move(10 * time.Minute)
	_, err = cloud.Search(t.Context(), everything(globex))
	require.NoError(t, err)
}

func TestALostSignInIsNotBridged(t *testing.T) {
	answer := reply(page("", 1))
	fake := newFakeJira(t, map[string]http.HandlerFunc{searchPath: func(w http.ResponseWriter, r *http.Request) { answer(w, r) }})
	cloud, clock := open(t, fake.connection(), "secret")
	_, err := cloud.Search(t.Context(), everything(acme))
	require.NoError(t, err)
	answer = refuse(401, `{}`)
	clock.move(2 * time.Minute)
	_, err = cloud.Search(t.Context(), everything(acme))
	require.ErrorIs(t, err, ticket.ErrAuth)
}

// A priority that was renamed since the catalogue was read: the clause that only
// saves work is left out, and the catalogue read anew.
func TestWithoutItsSavingsAQueryStillWorks(t *testing.T) {
	fake := newFakeJira(t, map[string]http.HandlerFunc{
		"project/search": reply(`{"values":[{"key":"ACM"},{"key":"ACI"}]}`),
		searchPath: func(w http.ResponseWriter, r *http.Request) {
			body, _ := io.ReadAll(r.Body)
			if strings.Contains(string(body), "priority not in") {
				refuse(400, `{"errorMessages":["The value 'High' does not exist for the field 'priority'."],"errors":{}}`)(w, r)
				return
			}
			_, _ = io.WriteString(w, page("", 1))
		},
	})
	cloud, _ := open(t, fake.connection(), "secret")
	search := everything(acme)
	search.Filters.Priorities = []int{3}
	result, err := cloud.Search(t.Context(), search)
	require.NoError(t, err)
	require.Len(t, result.Tickets, 1)
	require.Empty(t, result.Notices)
	_, err = cloud.Search(t.Context(), everything(acme))
	require.NoError(t, err)
	require.Equal(t, 2, fake.count("field"))
}

func TestAProjectThatIsGoneCostsOneMoreQuestionOnly(t *testing.T) {
	fake := newFakeJira(t, map[string]http.HandlerFunc{
		"project/search": reply(`{"values":[{"key":"ACM"}]}`),
		searchPath: func(w http.ResponseWriter, r *http.Request) {
			body, _ := io.ReadAll(r.Body)
			if strings.Contains(string(body), "ACI") {
				refuse(400, `{"errorMessages":["The value 'ACI' does not exist for the field 'project'."],"errors":{}}`)(w, r)
				return
			}
			_, _ = io.WriteString(w, page("", 1))
		},
	})
	cloud, _ := open(t, fake.connection(), "secret")
	search := everything(acme)
	result, err := cloud.Search(t.Context(), search)
	require.NoError(t, err)
	require.Len(t, result.Tickets, 1)
	require.Equal(t, 2, fake.count(searchPath))
	_, err = cloud.Search(t.Context(), search)
	require.NoError(t, err)
	require.Equal(t, 2, fake.count(searchPath), "what is not there is not asked for again")
	require.Equal(t, 1, fake.count("project/search"))
	require.Equal(t, "A project of the scope does not exist in Jira or cannot be read, so its tickets are missing.", result.Notices[0].Text)
}

func TestARefusedQueryIsExplainedToAdministratorsOnly(t *testing.T) {
	fake := newFakeJira(t, map[string]http.HandlerFunc{
		"project/search": reply(`{"values":[{"key":"ACM"},{"key":"ACI"}]}`),
		searchPath:       refuse(400, `{"errorMessages":["Field 'x' \u001b[2J of SECRET-1"],"errors":{"jql":"bad"}}`),
	})
	cloud, _ := open(t, fake.connection(), "secret")
	_, err := cloud.Search(t.Context(), everything(acme))
	require.ErrorIs(t, err, ticket.ErrQuery)
	require.Equal(t, "Jira refused the query.", err.Error())
	var failure *ticket.Failure
	require.ErrorAs(t, err, &failure)
	require.Contains(t, failure.Remedy, "Field 'x'")
	require.Contains(t, failure.Remedy, "jql: bad")
	require.NotContains(t, failure.Remedy, "\x1b")
}

func TestADoubtIsANotice(t *testing.T) {
	body := strings.Replace(page("", 1, 2), `{"name":"Open","statusCategory":{"key":"new"}}`, `{"name":"Limbo","statusCategory":{"key":"undefined"}},"priority":{"name":"Odd"}`, 1)
	fake := newFakeJira(t, map[string]http.HandlerFunc{searchPath: reply(body)})
	cloud, _ := open(t, fake.connection(), "secret")
	result, err := cloud.Search(t.Context(), everything(acme))
	require.NoError(t, err)
	require.Equal(t, []ticket.Notice{
		{Warning: true, Text: `Not mapped, so counted as open: the state "Limbo".`},
		{Warning: true, Text: `Not mapped, so counted as P3: the priority "Odd".`},
	}, result.Notices)
}

func TestATextWithoutWordsIsSaidToBeIgnored(t *testing.T) {
	fake := newFakeJira(t, map[string]http.HandlerFunc{searchPath: reply(page("", 1))})
	cloud, _ := open(t, fake.connection(), "secret")
	search := everything(acme)
	search.Filters.Text = "***"
	result, err := cloud.Search(t.Context(), search)
	require.NoError(t, err)
	require.Contains(t, result.Notices[0].Text, "no letter or digit")
}

func TestOneCallerLeavesAndTheOthersStay(t *testing.T) {
	arrived, let := make(chan struct{}, 10), make(chan struct{})
	fake := newFakeJira(t, map[string]http.HandlerFunc{searchPath: func(w http.ResponseWriter, r *http.Request) {
		arrived <- struct{}{}
		select {
		case <-let:
			_, _ = io.WriteString(w, page("", 1))
		case <-r.Context().Done():
		}
	}})
	cloud, _ := open(t, fake.connection(), "secret")
	_, err := cloud.catalogue(t.Context())
	require.NoError(t, err)
	impatient, leave := context.WithCancel(t.Context())
	left, stayed := make(chan error, 1), make(chan error, 1)
	go func() {
		_, err := cloud.Search(impatient, everything(acme))
		left <- err
	}()
	<-arrived
	go func() {
		_, err := cloud.Search(t.Context(), everything(acme))
		stayed <- err
	}()
	require.Eventually(t, func() bool { return cloud.searches.Waiting() == 2 }, 5*time.Second, time.Millisecond)
	leave()
	require.ErrorIs(t, <-left, context.Canceled)
	close(let)
	require.NoError(t, <-stayed)
	require.Equal(t, 1, fake.count(searchPath))
}
