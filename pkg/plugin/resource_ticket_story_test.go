package plugin

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/plugin/desk"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/ticket"
)

// fakeStories tells stories by key, of tickets in the scope's projects.
type fakeStories struct {
	// stories are demoStories where nothing is stated.
	stories  map[string]ticket.Story
	storyErr error
	told     []ticket.Scope
}

func (f *fakeStories) Story(_ context.Context, scope ticket.Scope, key string) (ticket.Story, error) {
	f.told = append(f.told, scope)
	if f.storyErr != nil {
		return ticket.Story{}, f.storyErr
	}
	if f.stories == nil {
		f.stories = demoStories()
	}
	project, _, _ := strings.Cut(key, "-")
	story, known := f.stories[key]
	if !known || !slices.Contains(scope.Projects, project) {
		return ticket.Story{}, &ticket.Failure{Kind: ticket.ErrNotFound, Sentence: "Jira has no such ticket of this customer."}
	}
	return story, nil
}

// demoStories are of one ticket of each customer.
func demoStories() map[string]ticket.Story {
	stories := map[string]ticket.Story{}
	for _, project := range []string{"ACM", "GLX", "HID"} {
		stories[project+"-1"] = ticket.Story{
			URL: "https://desk.example.com/browse/" + project + "-1", Cause: "Full disk", Resolution: "Dumps of " + project + " removed",
			Comments: []ticket.Comment{
				{At: demoNow.In(time.FixedZone("", 3600)), Text: "internal of " + project, Internal: true}, {Text: "<script>alert(1)</script>"},
			},
		}
	}
	return stories
}

func askStory(key string) string { return fmt.Sprintf(`{"customer":"acme","key":%q}`, key) }

func TestAStoryOfATicket(t *testing.T) {
	k := newKit(t)
	got := k.call(t, asEditor, http.MethodPost, "tickets/story", askStory("ACM-1"))
	require.Equal(t, http.StatusOK, got.status, got.body)
	assert.JSONEq(t, `{"cause":"Full disk","resolution":"Dumps of ACM removed","url":"https://desk.example.com/browse/ACM-1","hidden":false,"comments":[
		{"at":"2026-11-22T08:00:00Z","text":"internal of ACM","internal":true},{"at":"","text":"<script>alert(1)</script>","internal":false}]}`, got.body)
	assert.Equal(t, []ticket.Scope{{Customer: "acme", Projects: []string{"ACM", "ACI"}}}, k.source.told)
	assert.NotContains(t, got.body, "<script>", "JSON escapes what a page could take for its own")

	k.source.stories["ACM-1"] = ticket.Story{URL: "javascript:alert(1)", Hidden: true}
	got = k.call(t, asAdmin, http.MethodPost, "tickets/story", askStory("ACM-1"))
	assert.JSONEq(t, `{"cause":"","resolution":"","url":"","hidden":true,"comments":[]}`, got.body)
}

func TestStoriesAreTheTeamsAlone(t *testing.T) {
	for name, who := range map[string]person{
		"Viewer": asAcme, "operator": asOlga, "alert rule": asAlert, "public dashboard": asPublic, "service account, Viewer": asRobot,
	} {
		k := newKit(t)
		got := k.call(t, who, http.MethodPost, "tickets/story", `{"customer":"globex","key":"GLX-1"}`)
		assert.Contains(t, []int{http.StatusForbidden, http.StatusUnauthorized}, got.status, name)
		assert.NotContains(t, got.body, "GLX", name)
		assert.Empty(t, k.source.told, name)
	}
}

// TestAForeignTicketIsNotThere: the key of another customer's ticket, of a hidden one's
// and one that nobody has are refused in the same words.
func TestAForeignTicketIsNotThere(t *testing.T) {
	var all []answered
	for _, key := range []string{"GLX-1", "HID-1", "ACM-999"} {
		got := newKit(t).call(t, asAdmin, http.MethodPost, "tickets/story", askStory(key))
		require.Equal(t, http.StatusNotFound, got.status, got.body)
		all = append(all, got)
	}
	assert.Equal(t, all[0], all[1])
	assert.Equal(t, all[0], all[2])
	assert.Contains(t, all[0].body, "There is no such ticket of ACME.")
	k := newKit(t)
	for body, want := range map[string]string{
		`{"customer":"nobody","key":"ACM-1"}`:           `The customer \"nobody\" is not available to you.`,
		`{"key":"ACM-1"}`:                               "The customer is missing.",
		`[]`:                                            "The request must be an object with customer and key.",
		`{"customer":"acme","key":7}`:                   "The request must be an object with customer and key.",
		`{"customer":"acme","key":""}`:                  "is no ticket's",
		`{"customer":"acme","key":"ACM-1/../x"}`:        "is no ticket's",
		`{"customer":"acme","key":"x^NQactive=true"}`:   "is no ticket's",
		`{"customer":"acme","key":"ACM-1\u202e\u0000"}`: "is no ticket's",
	} {
		got := k.call(t, asEditor, http.MethodPost, "tickets/story", body)
		assert.Contains(t, []int{http.StatusBadRequest, http.StatusForbidden}, got.status, body)
		assert.Contains(t, got.body, want, body)
	}
	assert.Empty(t, k.source.told)
}

func TestHostileKeysOfStories(t *testing.T) {
	raw, err := os.ReadFile("../../../shared/hostile.json")
	if err != nil {
		t.Skip("the list of hostile inputs is not here")
	}
	var inputs []struct{ ID, Input string }
	require.NoError(t, json.Unmarshal(raw, &inputs))
	k := newKit(t)
	for _, input := range inputs {
		word, err := json.Marshal(input.Input)
		require.NoError(t, err)
		for _, body := range []string{`{"customer":"acme","key":` + string(word) + `}`, `{"customer":` + string(word) + `,"key":"ACM-1"}`} {
			got := k.call(t, asEditor, http.MethodPost, "tickets/story", body)
			assert.Contains(t, []int{http.StatusBadRequest, http.StatusForbidden, http.StatusNotFound}, got.status, input.ID)
			assert.NotContains(t, got.body, "Full disk", input.ID)
		}
	}
}

func TestStoriesOfASystemThatIsDown(t *testing.T) {
	k := newKit(t)
	k.source.storyErr = &ticket.Failure{Kind: ticket.ErrUnreachable, Sentence: "Jira cannot be reached.", Remedy: "Plug it in.", Cause: errors.New(demoSecret)}
	got := k.call(t, asEditor, http.MethodPost, "tickets/story", askStory("ACM-1"))
	assert.Equal(t, http.StatusBadGateway, got.status)
	assert.Contains(t, got.body, "Jira cannot be reached.")
	assert.NotContains(t, got.body, "Plug it in.")
	assert.Contains(t, k.call(t, asAdmin, http.MethodPost, "tickets/story", askStory("ACM-1")).body, "Plug it in.")
	k.source.storyErr = errors.New("a bug with " + demoSecret)
	got = k.call(t, asEditor, http.MethodPost, "tickets/story", askStory("ACM-1"))
	assert.Contains(t, got.body, faults.Bug)
	assert.NotContains(t, got.body+k.log.text(), demoSecret)
}

// Two scopes: one that cannot be asked hides whether the ticket is there, but not a
// ticket that the other one has.
func TestAStoryIsLookedForInEveryScope(t *testing.T) {
	two := strings.Replace(demoSetup, "connections:\n", "connections:\n"+`  - {id: broken, system: jira-cloud, url: "https://b.example.com", auth: {method: magic}}`+"\n", 1)
	two += `  - {id: both, name: Both, zone: UTC, scope: [{connection: broken, projects: [X]}, {connection: desk, projects: [GLX]}]}` + "\n"
	k := newKit(t, withSetup(two))
	got := k.call(t, asEditor, http.MethodPost, "tickets/story", `{"customer":"both","key":"GLX-1"}`)
	assert.Equal(t, http.StatusOK, got.status, got.body)
	got = k.call(t, asEditor, http.MethodPost, "tickets/story", `{"customer":"both","key":"GLX-9"}`)
	assert.Equal(t, http.StatusBadGateway, got.status)
	assert.Contains(t, got.body, "A ticket system is not set up correctly.")
}

// TestStoriesOfTheThreeSystems tells the same imported ticket from each simulator.
func TestStoriesOfTheThreeSystems(t *testing.T) {
	tickets := makeImport(50)
	own := slices.IndexFunc(tickets, func(i imported) bool { return i.Customer == "acme" && i.Resolution != "" && i.Cause != "" })
	foreign := slices.IndexFunc(tickets, func(i imported) bool { return i.Customer == "globex" })
	require.GreaterOrEqual(t, min(own, foreign), 0)
	for _, system := range simulatedSystems {
		t.Run(system, func(t *testing.T) {
			k := onImport(t, system, tickets)
			ask := func(key string) (desk.StoryAnswer, error) {
				story, err := k.instance.desk.FindStory(t.Context(), k.instance.Setting.Document.Perimeters[0], key)
				return desk.StoryAnswer{Cause: story.Cause, Resolution: story.Resolution}, err
			}
			got, err := ask(tickets[own].Key)
			require.NoError(t, err)
			assert.Equal(t, desk.StoryAnswer{Cause: tickets[own].Cause, Resolution: tickets[own].Resolution}, got)
			_, refused := ask(tickets[foreign].Key)
			_, missing := ask("KAA-9999")
			require.EqualError(t, missing, "There is no such ticket of ACME.")
			assert.Equal(t, missing, refused)
		})
	}
}
