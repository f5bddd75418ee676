package jira

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
)

const storyFields = `[{"id":"customfield_1","name":"Cause"},{"id":"customfield_2","name":"Resolution notes"}]`

// toldIssue is an issue of a project with a cause and notes.
func toldIssue(project string) string {
	return fmt.Sprintf(`{"id":"10042","key":"ACM-42","fields":{"summary":"x","project":{"key":%q},"labels":[],"status":{"statusCategory":{"key":"done"}},`+
		`"customfield_1":{"value":"Capacity"},"customfield_2":"Removed <dumps>."}}`, project)
}

func storyOf(t *testing.T, issue, comments http.HandlerFunc, key string) (ticket.Story, error) {
	t.Helper()
	fake := newFakeJira(t, map[string]http.HandlerFunc{
		"field": reply(storyFields), "issue/" + key: issue, "issue/10042/comment": comments,
	})
	client, _ := open(t, fake.connection(), "secret")
	return client.Story(t.Context(), ours, key)
}

func TestAStory(t *testing.T) {
	comments := `{"comments":[
		{"id":"3","created":"2026-11-02T10:00:00.000+0100","jsdPublic":false,"author":{"displayName":"Anna Rossi"},
		 "body":{"type":"doc","version":1,"content":[{"type":"paragraph","content":[{"type":"text","text":"Old <b>dumps</b>"}]}]}},
		{"id":"2","created":"2026-11-02T08:00:00.000+0000","jsdPublic":true,"body":"As a text"},
		{"id":"1","created":"yesterday","body":null,"visibility":{"type":"role","value":"Administrators"}},
		{"id":"4","created":"2026-11-02T07:00:00.000+0000","body":"marked","properties":[{"key":"x","value":7},{"key":"sd.public.comment","value":{"internal":"true"}}]},
		{"id":"5","created":"2026-11-02T06:00:00.000+0000","body":"open","visibility":null,"properties":[{"key":"sd.public.comment","value":{"internal":false}}]}]}`
	var asked string
	story, err := storyOf(t, reply(toldIssue("ACM")), func(w http.ResponseWriter, r *http.Request) {
		asked = r.URL.RawQuery
		reply(comments)(w, r)
	}, "ACM-42")
	require.NoError(t, err)
	require.Equal(t, "expand=properties&maxResults=10&orderBy=-created", asked)
	require.Equal(t, "Capacity", story.Cause)
	require.Equal(t, "Removed <dumps>.", story.Resolution)
	require.True(t, strings.HasSuffix(story.URL, "/browse/ACM-42"), story.URL)
	at := func(hour int) time.Time { return time.Date(2026, 11, 2, hour, 0, 0, 0, time.UTC) }
	require.Equal(t, []ticket.Comment{
		{At: at(9), Text: "Old <b>dumps</b>", Internal: true}, {At: at(8), Text: "As a text"}, {At: at(7), Text: "marked", Internal: true},
		{At: at(6), Text: "open"}, {Internal: true},
	}, story.Comments)
}

func TestAStoryStaysInTheScope(t *testing.T) {
	sentences := map[string]bool{}
	for name, issue := range map[string]http.HandlerFunc{
		"foreign":  reply(toldIssue("GLX")),
		"unknown":  refuse(http.StatusNotFound, `{"errorMessages":["Issue does not exist or you do not have permission to see it."],"errors":{}}`),
		"no issue": reply(`{"id":"10042","key":"ACM-42"}`),
	} {
		story, err := storyOf(t, issue, reply(`{"comments":[{"body":"not ours"}]}`), "ACM-42")
		require.ErrorIs(t, err, ticket.ErrNotFound, name)
		require.Zero(t, story, name)
		sentences[sentenceOf(t, err)] = true
	}
	client, _ := open(t, newFakeJira(t, nil).connection(), "secret")
	for _, key := range []string{"", "ACM-1/../../myself", "ACM-1?x", "INC0000001", "ACM 1"} {
		_, err := client.Story(t.Context(), ours, key)
		require.ErrorIs(t, err, ticket.ErrNotFound, key)
		sentences[sentenceOf(t, err)] = true
	}
	require.Len(t, sentences, 1, "a foreign ticket is not there")
}

func TestAStoryWithoutItsComments(t *testing.T) {
	story, err := storyOf(t, reply(toldIssue("ACM")), refuse(http.StatusForbidden, `{"errorMessages":["no"]}`), "ACM-42")
	require.NoError(t, err)
	require.True(t, story.Hidden)
	require.Equal(t, "Capacity", story.Cause)
	for name, test := range map[string]struct {
		comments http.HandlerFunc
		want     error
	}{
		"down":   {refuse(http.StatusServiceUnavailable, `{}`), ticket.ErrUnreachable},
		"shape":  {reply(`{"values":[]}`), ticket.ErrAnswer},
		"no one": {refuse(http.StatusUnauthorized, `{}`), ticket.ErrAuth},
	} {
		_, err := storyOf(t, reply(toldIssue("ACM")), test.comments, "ACM-42")
		require.ErrorIs(t, err, test.want, name)
		sentenceOf(t, err)
	}
}

func TestHostileTextInAStory(t *testing.T) {
	var all []any
	inputs := hostileInputs(t)
	for _, input := range inputs {
		all = append(all, map[string]any{"body": input, "created": "2026-11-02T08:00:00.000+0000"})
	}
	for start := 0; start < len(all); start += ticket.MaxComments {
		text, err := json.Marshal(map[string]any{"comments": all[start:min(start+ticket.MaxComments, len(all))]})
		require.NoError(t, err)
		story, err := storyOf(t, reply(toldIssue("ACM")), reply(string(text)), "ACM-42")
		require.NoError(t, err)
		for _, one := range story.Comments {
			require.LessOrEqual(t, len([]rune(one.Text)), ticket.MaxProse)
			require.NotRegexp(t, `[\x00-\x1f\x7f\x{202a}-\x{202e}\x{2066}-\x{2069}]`, one.Text)
		}
	}
}

func TestAStoryThere(t *testing.T) {
	for _, system := range []setup.System{setup.JiraCloud, setup.JiraDC} {
		t.Run(string(system), func(t *testing.T) {
			s := newSiteOf(t, system, map[string]any{"tickets": 0, "import": strings.Join([]string{
				`{"key":"ACM-1","customer":"acme","title":"a","created":"2026-11-01T08:00:00Z","state":"resolved","cause":"Capacity","resolution":"Removed dumps."}`,
				`{"key":"GLX-1","customer":"globex","title":"b","created":"2026-11-01T08:00:00Z","resolution":"not ours"}`,
			}, "\n")})
			var comments []any
			for number := range 12 {
				comments = append(comments, map[string]any{"author": "Anna Rossi", "at": fmt.Sprintf("2026-11-02T08:%02d:00Z", number), "body": fmt.Sprintf("Entry %d", number), "internal": number%2 == 1})
			}
			s.admin(http.MethodPatch, "sites/"+s.id, map[string]any{"tickets": []any{map[string]any{"key": "ACM-1", "comments": comments}}}, nil)
			client := s.open(s.connection(), "secret")
			scope := ticket.Scope{Customer: "acme", Projects: []string{"ACM"}}
			story, err := client.Story(t.Context(), scope, "ACM-1")
			require.NoError(t, err)
			require.Equal(t, []string{"Capacity", "Removed dumps."}, []string{story.Cause, story.Resolution})
			require.Len(t, story.Comments, ticket.MaxComments)
			require.Equal(t, ticket.Comment{At: time.Date(2026, 11, 2, 8, 11, 0, 0, time.UTC), Text: "Entry 11", Internal: true}, story.Comments[0])
			require.Equal(t, ticket.Comment{At: time.Date(2026, 11, 2, 8, 2, 0, 0, time.UTC), Text: "Entry 2"}, story.Comments[9])
			_, foreign := client.Story(t.Context(), scope, "GLX-1")
			_, missing := client.Story(t.Context(), scope, "ACM-999")
			require.ErrorIs(t, foreign, ticket.ErrNotFound)
			require.Equal(t, sentenceOf(t, missing), sentenceOf(t, foreign))
			s.admin(http.MethodPatch, "sites/"+s.id, map[string]any{"faults": []string{"unavailable"}}, nil)
			_, err = client.Story(t.Context(), scope, "ACM-1")
			require.ErrorIs(t, err, ticket.ErrUnreachable)
		})
	}
}
