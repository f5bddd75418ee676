package jira

import (
	"encoding/json"
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/ticket"
)

const mark = "rounds-0123456789ab"

func TestMarkIsLookedForInsideTheScope(t *testing.T) {
	for name, edition := range map[string]struct {
		fake func(*testing.T, map[string]http.HandlerFunc) *fakeJira
		path string
	}{"Cloud": {newFakeJira, searchPath}, "Data Center": {newFakeDataCenter, offsetPath}} {
		t.Run(name, func(t *testing.T) {
			fake := edition.fake(t, map[string]http.HandlerFunc{edition.path: reply(issues(
				issueAs("9", "SECRET-9", "SECRET", "new", mark), issueAs("8", "ACM-8", "SECRET", "new", mark), issueAs("7", "ACM-7", "ACM", "done", mark),
				issueAs("6", "ACM-6", "ACM", "new", "rounds-ffffffffffff"), issueAs("5", "OLD-5", "ACI", "indeterminate", mark), issueAs("4", "ACM-4", "ACM", "new", mark)))})
			client, _ := open(t, fake.connection(), "secret")
			found, ok, err := client.Find(t.Context(), ours, "0123456789ab")
			require.NoError(t, err)
			require.True(t, ok)
			require.Equal(t, ticket.Reference{ID: "5", Key: "OLD-5", URL: fake.URL + "/browse/OLD-5", Title: "Disk full", Open: true}, found, "the newest that is ours")
			require.Len(t, fake.jql, 1)
			require.Equal(t, strings.Count(fake.jql[0], "("), strings.Count(fake.jql[0], ")"))
			for _, part := range []string{`project in ("ACI", "ACM")`, ` AND `, `labels in ("rounds-0123456789ab")`, `statusCategory not in ("Done")`, ` ORDER BY created DESC`} {
				require.Contains(t, fake.jql[0], part)
			}
			require.NotContains(t, fake.jql[0], " OR ")

			labelled := ours
			labelled.Labels = []string{"acme"}
			_, ok, err = client.Find(t.Context(), labelled, "0123456789ab")
			require.NoError(t, err)
			require.False(t, ok, "none of them carries the scope's label")
		})
	}
}

func TestEmptySearchOfADeadTokenIsNoAnswer(t *testing.T) {
	fake := newFakeJira(t, map[string]http.HandlerFunc{searchPath: reply(issues()), "myself": refuse(http.StatusUnauthorized, `{}`)})
	client, _ := open(t, fake.connection(), "secret")
	_, _, err := client.Find(t.Context(), ours, "0123456789ab")
	require.ErrorIs(t, err, ticket.ErrAuth)

	fake = newFakeJira(t, map[string]http.HandlerFunc{searchPath: reply(`{}`)})
	client, _ = open(t, fake.connection(), "secret")
	_, _, err = client.Find(t.Context(), ours, "0123456789ab")
	require.ErrorIs(t, err, ticket.ErrAnswer)
}

func TestMarkIsFoundThoughAProjectOfTheScopeIsGone(t *testing.T) {
	fake := newFakeJira(t, map[string]http.HandlerFunc{
		"project/search": reply(`{"values":[{"key":"ACI"}]}`),
		searchPath: func(w http.ResponseWriter, r *http.Request) {
			body, _ := io.ReadAll(r.Body)
			if strings.Contains(string(body), "ACM") {
				w.WriteHeader(http.StatusBadRequest)
				_, _ = io.WriteString(w, `{"errorMessages":["The value 'ACM' does not exist for the field 'project'."]}`)
				return
			}
			_, _ = io.WriteString(w, issues(issueAs("5", "ACI-5", "ACI", "new", mark)))
		},
	})
	client, _ := open(t, fake.connection(), "secret")
	found, ok, err := client.Find(t.Context(), ours, "0123456789ab")
	require.NoError(t, err)
	require.True(t, ok)
	require.Equal(t, "ACI-5", found.Key)
}

func TestTicketThatWasJustMadeIsReconciled(t *testing.T) {
	var sent, asked string
	fake := newFakeJira(t, cloudWith(map[string]http.HandlerFunc{
		"issue": taking(t, &sent, http.StatusCreated, createdAs), searchPath: taking(t, &asked, http.StatusOK, issues()),
	}))
	client, _ := open(t, fake.connection(), "secret")
	_, err := client.Create(t.Context(), diskDraft())
	require.NoError(t, err)
	for fingerprint, want := range map[string]any{"0123456789ab": []any{float64(10042)}, "ffffffffffff": nil} {
		_, _, err = client.Find(t.Context(), ours, fingerprint)
		require.NoError(t, err)
		require.Equal(t, want, decode(t, asked)["reconcileIssues"])
	}
	var recent recentIssues
	for range 3 * maxRecentPerMark {
		recent.add("a", "7")
	}
	recent.add("a", "no number")
	require.Len(t, recent.of("a"), maxRecentPerMark)
}

func TestKnownTicketIsCheckedByItsProject(t *testing.T) {
	fake := newFakeJira(t, map[string]http.HandlerFunc{
		"issue/1": reply(issueAs("1", "ACM-1", "ACM", "new")), "issue/2": reply(issueAs("2", "ACM-2", "ACM", "done")),
		"issue/3": reply(issueAs("3", "ACM-3", "SECRET", "new")), "issue/4": refuse(http.StatusNotFound, `{"errorMessages":["Issue does not exist or you do not have permission to see it."]}`),
		"issue/5": refuse(http.StatusBadGateway, `{}`), "issue/6": reply(`{"id":"../6","key":"ACM-6","fields":{"project":{"key":"ACM"}}}`),
	})
	client, _ := open(t, fake.connection(), "secret")
	for id, want := range map[string]struct{ ok, open bool }{"1": {true, true}, "2": {true, false}, "3": {}, "4": {}, "6": {}, "../1": {}, "": {}} {
		found, ok, err := client.Check(t.Context(), ours, id)
		require.NoError(t, err, id)
		require.Equal(t, want.ok, ok, id)
		require.Equal(t, want.open, found.Open, id)
	}
	_, _, err := client.Check(t.Context(), ours, "5")
	require.ErrorIs(t, err, ticket.ErrUnreachable)
}

// writes are the verbs that name a ticket.
var writes = map[string]func(t *testing.T, c *Client, scope ticket.Scope, key string) (ticket.Reference, error){
	"comment": func(t *testing.T, c *Client, scope ticket.Scope, key string) (ticket.Reference, error) {
		return c.Comment(t.Context(), scope, key, "looking into *it*")
	},
	"remotelink": func(t *testing.T, c *Client, scope ticket.Scope, key string) (ticket.Reference, error) {
		return c.Link(t.Context(), scope, key, "https://grafana.example.com/d/x?a=1", "Disk")
	},
}

// An unexpected POST fails the fake's test, so nothing is written here.
func TestTicketOutsideTheScopeIsNotWritten(t *testing.T) {
	labelled := ticket.Scope{Customer: "acme", Projects: []string{"ACM"}, Labels: []string{"acme"}}
	for verb, write := range writes {
		for name, test := range map[string]struct {
			scope       ticket.Scope
			key, answer string
			status      int
		}{
			"another project":        {ours, "SECRET-1", issueAs("1", "SECRET-1", "SECRET", "new"), 200},
			"moved away":             {ours, "ACM-1", issueAs("1", "SECRET-9", "SECRET", "new"), 200},
			"moved, key as it was":   {ours, "ACM-1", issueAs("1", "ACM-1", "SECRET", "new"), 200},
			"without scope's label":  {labelled, "ACM-1", issueAs("1", "ACM-1", "ACM", "new", "globex"), 200},
			"without a project":      {ours, "ACM-1", `{"id":"1","key":"ACM-1","fields":{}}`, 200},
			"without fields":         {ours, "ACM-1", `{"id":"1","key":"ACM-1"}`, 200},
			"with a path as its id":  {ours, "ACM-1", `{"id":"1/../2","key":"ACM-1","fields":{"project":{"key":"ACM"}}}`, 400},
			"that does not exist":    {ours, "ACM-1", `{"errorMessages":["Issue does not exist or you do not have permission to see it."]}`, 404},
			"in a scope of nothing":  {ticket.Scope{Customer: "acme"}, "ACM-1", issueAs("1", "ACM-1", "ACM", "new"), 200},
			"with a path as its key": {ours, "../../x", "", 200},
			"with a query as key":    {ours, "ACM-1?expand=x", "", 200},
			"with nothing as key":    {ours, "", "", 200},
		} {
			t.Run(verb+" "+name, func(t *testing.T) {
				status := test.status
				if status == 400 {
					status = 200
				}
				fake := newFakeJira(t, map[string]http.HandlerFunc{"issue/" + test.key: refuse(status, test.answer)})
				client, _ := open(t, fake.connection(), "secret")
				_, err := write(t, client, test.scope, test.key)
				require.Error(t, err)
				require.NotErrorIs(t, err, ticket.ErrUnanswered)
				require.NotContains(t, err.Error(), "SECRET")
			})
		}
	}
}

func TestCommentIsInternalAndLinkIsTheSameForTheSameAddress(t *testing.T) {
	want := map[string]map[string]string{
		"Cloud": {
			"comment": `{"body":{"type":"doc","version":1,"content":[{"type":"paragraph","content":[{"type":"text","text":"looking into *it*"}]}]},` +
				`"properties":[{"key":"sd.public.comment","value":{"internal":true}}]}`,
		},
		"Data Center": {"comment": `{"body":"looking into \\*it\\*","properties":[{"key":"sd.public.comment","value":{"internal":true}}]}`},
	}
	const link = `{"globalId":"system=rounds&link=22e0b6c1ba3b4c3a3d1d8fb3e2c14d4d9bd8cbf8b29fd5b0a2a9f8d8f8c0d0a1","application":{"type":"com.grafana.rounds","name":"Rounds"},` +
		`"relationship":"Grafana","object":{"url":"https://grafana.example.com/d/x?a=1","title":"Disk"}}`
	for name, newFake := range map[string]func(*testing.T, map[string]http.HandlerFunc) *fakeJira{"Cloud": newFakeJira, "Data Center": newFakeDataCenter} {
		for verb, write := range writes {
			for _, status := range []int{http.StatusCreated, http.StatusOK} {
				t.Run(name+" "+verb, func(t *testing.T) {
					var sent string
					fake := newFake(t, map[string]http.HandlerFunc{
						"issue/OLD-1": reply(issueAs("77", "ACM-1", "ACM", "new")), "issue/77/" + verb: taking(t, &sent, status, `{"id":5}`),
					})
					client, _ := open(t, fake.connection(), "secret")
					on, err := write(t, client, ours, "OLD-1")
					require.NoError(t, err)
					require.Equal(t, ticket.Reference{ID: "77", Key: "ACM-1", URL: fake.URL + "/browse/ACM-1", Title: "Disk full", Open: true}, on, "as it is called now")
					if verb == "comment" {
						require.JSONEq(t, want[name][verb], sent)
						return
					}
					var body struct {
						GlobalID string `json:"globalId"`
					}
					require.NoError(t, json.Unmarshal([]byte(sent), &body))
					require.Regexp(t, `^system=rounds&link=[0-9a-f]{64}$`, body.GlobalID)
					require.Equal(t, globalID("https://grafana.example.com/d/x?a=1"), body.GlobalID)
					require.NotEqual(t, globalID("https://grafana.example.com/d/x?a=2"), body.GlobalID)
					require.JSONEq(t, strings.Replace(link, strings.Split(link, `"`)[3], body.GlobalID, 1), sent)
				})
			}
		}
	}
}

func TestWriteThatIsNotConfirmedIsALostAnswer(t *testing.T) {
	for verb, write := range writes {
		for name, test := range map[string]struct {
			handler http.HandlerFunc
			lost    bool
			want    string
		}{
			"a page":    {refuse(http.StatusOK, `<html>Sign in</html>`), true, "Jira did not confirm the "},
			"a fault":   {refuse(http.StatusBadGateway, ``), true, "Jira is out of order at the moment."},
			"a limit":   {refuse(http.StatusRequestEntityTooLarge, `{"errorMessages":["The issue has reached its limit."]}`), false, ": The issue has reached its limit."},
			"forbidden": {refuse(http.StatusForbidden, `{}`), false, "Jira does not permit this."},
			"gone":      {refuse(http.StatusNotFound, `{"errorMessages":["Issue does not exist"]}`), false, "Jira has no such ticket of this customer."},
		} {
			t.Run(verb+" "+name, func(t *testing.T) {
				path := "issue/77/" + verb
				fake := newFakeJira(t, map[string]http.HandlerFunc{"issue/ACM-1": reply(issueAs("77", "ACM-1", "ACM", "new")), path: test.handler})
				client, _ := open(t, fake.connection(), "secret")
				_, err := write(t, client, ours, "ACM-1")
				if test.lost {
					require.ErrorIs(t, err, ticket.ErrUnanswered)
				} else {
					require.NotErrorIs(t, err, ticket.ErrUnanswered)
				}
				require.Contains(t, sentenceOf(t, err), test.want)
				require.Equal(t, 1, fake.count(path))
			})
		}
	}
}
