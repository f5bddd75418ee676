package jira

import (
	"encoding/json"
	"net/url"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
)

// scopeOnSite is a customer that a simulated site has.
var scopeOnSite = map[setup.System]ticket.Scope{setup.JiraCloud: acme, setup.JiraDC: whole}

func onBothEditions(t *testing.T, settings map[string]any, test func(t *testing.T, s *site, draft ticket.Draft)) {
	t.Helper()
	for system, scope := range scopeOnSite {
		t.Run(string(system), func(t *testing.T) {
			copied := map[string]any{}
			for name, value := range settings {
				copied[name] = value
			}
			draft := diskDraft()
			draft.Scope = scope
			test(t, newSiteOf(t, system, copied), draft)
		})
	}
}

func TestTicketOfASiteIsOpenedFoundAndClosed(t *testing.T) {
	onBothEditions(t, nil, func(t *testing.T, s *site, draft ticket.Draft) {
		client, scope := s.client(), draft.Scope
		preview, err := client.Preview(t.Context(), draft)
		require.NoError(t, err)
		require.Equal(t, "project "+scope.Projects[0], preview.Target)
		require.Empty(t, preview.Warnings)
		require.Contains(t, preview.Fields, ticket.PreviewField{Name: "Type", Value: "Incident"})
		require.Contains(t, preview.Fields, ticket.PreviewField{Name: "Priority", Value: "High (P2)"})
		before := len(s.truth(scope.Projects...))
		_, ok, err := client.Find(t.Context(), scope, draft.Fingerprint)
		require.NoError(t, err)
		require.False(t, ok)

		made, err := client.Create(t.Context(), draft)
		require.NoError(t, err)
		require.Len(t, s.truth(scope.Projects...), before+1)
		found, ok, err := client.Find(t.Context(), scope, draft.Fingerprint)
		require.NoError(t, err)
		require.True(t, ok)
		require.Equal(t, made, found)
		require.True(t, strings.HasPrefix(made.URL, s.URL+"/browse/"+scope.Projects[0]+"-"), made.URL)
		result, err := client.Search(t.Context(), everything(scope))
		require.NoError(t, err)
		for _, one := range result.Tickets {
			if one.Key == made.Key {
				require.Equal(t, ticket.Incident, one.Type)
				require.Equal(t, 2, one.Priority)
				require.Equal(t, ticket.Open, one.State)
				require.Equal(t, []string{"grafana", markOf(draft.Fingerprint)}, one.Labels)
			}
		}
		elsewhere := scope
		elsewhere.Projects = []string{"SECRET"}
		_, ok, err = client.Check(t.Context(), elsewhere, made.ID)
		require.NoError(t, err)
		require.False(t, ok)

		s.resolve(client, made.Key)
		_, ok, err = client.Find(t.Context(), scope, draft.Fingerprint)
		require.NoError(t, err)
		require.False(t, ok)
		found, ok, err = client.Check(t.Context(), scope, made.ID)
		require.NoError(t, err)
		require.True(t, ok)
		require.False(t, found.Open)
	})
}

// resolve walks a ticket through the workflow until it is done.
func (s *site) resolve(client *Client, key string) {
	s.t.Helper()
	for range 4 {
		var offered struct {
			Transitions []struct {
				ID string
				To struct{ Name string }
			}
		}
		require.NoError(s.t, client.call(s.t.Context(), request{path: "issue/" + key + "/transitions"}, &offered))
		next := ""
		for _, one := range offered.Transitions {
			if next == "" && one.To.Name == "In Progress" || one.To.Name == "Resolved" {
				next = one.ID
			}
		}
		if next == "" {
			break
		}
		_, err := client.sendOnce(s.t.Context(), request{path: "issue/" + key + "/transitions", body: map[string]any{"transition": map[string]any{"id": next}}})
		require.NoError(s.t, err)
	}
	for _, one := range s.truth(strings.Split(key, "-")[0]) {
		if one.Key == key {
			require.Equal(s.t, "done", one.StatusCategory, one.Status)
		}
	}
}

func TestCommentOnASiteIsInternalAndTheLinkIsOne(t *testing.T) {
	onBothEditions(t, nil, func(t *testing.T, s *site, draft ticket.Draft) {
		client := s.client()
		made, err := client.Create(t.Context(), draft)
		require.NoError(t, err)
		on, err := client.Comment(t.Context(), draft.Scope, made.Key, "looking *into* it\n\n{code}")
		require.NoError(t, err)
		require.Equal(t, made, on)
		comments := client.commentsOf(t, made.Key)
		require.Len(t, comments, 1)
		require.JSONEq(t, `[{"key":"sd.public.comment","value":{"internal":true}}]`, string(comments[0].Properties))
		if s.system == setup.JiraDC {
			require.JSONEq(t, `"looking \\*into\\* it\n\n\\{code\\}"`, string(comments[0].Body))
		}

		for _, title := range []string{"Disk", "Disk on db1"} {
			_, err = client.Link(t.Context(), draft.Scope, made.Key, "https://grafana.example.com/d/x?a=1&b=2", title)
			require.NoError(t, err)
		}
		var links []struct {
			GlobalID string
			Object   struct{ URL, Title string }
		}
		require.NoError(t, client.call(t.Context(), request{path: "issue/" + made.Key + "/remotelink"}, &links))
		require.Len(t, links, 1)
		require.Equal(t, "Disk on db1", links[0].Object.Title)
		require.Equal(t, "https://grafana.example.com/d/x?a=1&b=2", links[0].Object.URL)

		other := draft.Scope
		other.Projects = []string{"OPS"}
		_, err = client.Comment(t.Context(), other, made.Key, "not ours")
		require.ErrorIs(t, err, ticket.ErrNotFound)
		require.Len(t, client.commentsOf(t, made.Key), 1)
	})
}

type wireComment struct{ Body, Properties json.RawMessage }

func (c *Client) commentsOf(t *testing.T, key string) []wireComment {
	t.Helper()
	var page struct{ Comments []wireComment }
	query := url.Values{"expand": {"properties"}}
	require.NoError(t, c.call(t.Context(), request{path: "issue/" + key + "/comment", query: query}, &page))
	return page.Comments
}

func TestLateIndexHidesATicketFromOthersOnly(t *testing.T) {
	s := newSite(t, map[string]any{"faults": []string{"stale-index:60"}})
	draft := diskDraft()
	draft.Scope = acme
	client := s.client()
	made, err := client.Create(t.Context(), draft)
	require.NoError(t, err)
	found, ok, err := client.Find(t.Context(), acme, draft.Fingerprint)
	require.NoError(t, err)
	require.True(t, ok, "who made it has it reconciled")
	require.Equal(t, made.Key, found.Key)

	other := s.client()
	_, ok, err = other.Find(t.Context(), acme, draft.Fingerprint)
	require.NoError(t, err)
	require.False(t, ok, "the index does not show it yet")
	found, ok, err = other.Check(t.Context(), acme, made.ID)
	require.NoError(t, err)
	require.True(t, ok, "but the ticket itself does")
	require.Equal(t, made, found)
}

func TestSiteRefusesInSentences(t *testing.T) {
	onBothEditions(t, nil, func(t *testing.T, s *site, draft ticket.Draft) {
		client := s.client()
		draft.Title = strings.Repeat("x", 300)
		_, err := client.Create(t.Context(), draft)
		require.ErrorIs(t, err, ticket.ErrQuery)
		require.NotErrorIs(t, err, ticket.ErrUnanswered)
		require.Contains(t, sentenceOf(t, err), "Jira refused the ticket: Summary")
		draft.Title, draft.Scope.Projects = "x", []string{"NOSUCH"}
		_, err = client.Create(t.Context(), draft)
		require.ErrorIs(t, err, ticket.ErrForbidden)
	})
}

func TestFaultsOfASiteLeaveDoubtOrNone(t *testing.T) {
	for fault, doubt := range map[string]bool{
		"unavailable": true, "html-502": true, "truncated": true, "bad-json": true, "html-200": true,
		"unauthorized": false, "forbidden": false, "rate-limit-bare": false,
	} {
		t.Run(fault, func(t *testing.T) {
			s := newSite(t, map[string]any{})
			client := s.client()
			draft := diskDraft()
			draft.Scope = acme
			body, err := client.plan(t.Context(), draft)
			require.NoError(t, err)
			s.admin("PATCH", "sites/"+s.id, map[string]any{"faults": []string{fault}}, nil)
			reply, err := client.sendOnce(t.Context(), request{path: "issue", body: map[string]any{"fields": body.fields}})
			if err == nil && reply.Status >= 300 {
				err = client.refusedWrite(reply, "ticket", nil)
			} else if err == nil {
				err = client.checkWritten(reply, "ticket")
			}
			require.Error(t, err)
			if doubt {
				require.ErrorIs(t, err, ticket.ErrUnanswered)
			} else {
				require.NotErrorIs(t, err, ticket.ErrUnanswered)
			}
			posts := 0
			for _, one := range s.requests() {
				if one.Method == "POST" && strings.HasSuffix(one.Path, "/issue") {
					posts++
				}
			}
			require.Equal(t, 1, posts)
		})
	}
}
