package servicenow

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/ticket"
)

func (s *site) ticketOf(key string) truth {
	s.t.Helper()
	all := s.truth()
	index := slices.IndexFunc(all, func(one truth) bool { return one.Key == key })
	require.GreaterOrEqual(s.t, index, 0, key)
	return all[index]
}

func TestWritingThere(t *testing.T) {
	s := newSite(t, nil)
	desk := s.desk()
	require.Equal(t, []ticket.Type{ticket.Incident, ticket.Change, ticket.Problem, ticket.Task, ticket.Other}, desk.WritableTypes())
	for _, kind := range desk.WritableTypes() {
		t.Run(string(kind), func(t *testing.T) {
			for priority := 1; priority <= 5; priority++ {
				draft := draftOf(kind)
				draft.Scope, draft.Priority, draft.Fingerprint = initech, priority, string(kind)+string(rune('a'+priority))
				_, ok, err := desk.Find(t.Context(), initech, draft.Fingerprint)
				require.NoError(t, err)
				require.False(t, ok)
				_, err = desk.Preview(t.Context(), draft)
				require.NoError(t, err)
				made, err := desk.Create(t.Context(), draft)
				require.NoError(t, err)
				found, ok, err := desk.Find(t.Context(), initech, draft.Fingerprint)
				require.NoError(t, err)
				require.True(t, ok)
				require.Equal(t, made, found)
				real := s.ticketOf(made.Key)
				require.Equal(t, initechID, real.CompanyID)
				require.Equal(t, string(kind), real.Type)
				require.Equal(t, "rounds:"+draft.Fingerprint, real.CorrelationID)
				if kind == ticket.Incident || kind == ticket.Problem {
					require.Equal(t, priority, real.Priority)
				}
				before := len(real.Comments)
				require.Positive(t, before, "the link")
				for range 2 {
					_, err = desk.Link(t.Context(), initech, made.Key, draft.Link, draft.LinkTitle)
					require.NoError(t, err)
				}
				_, err = desk.Comment(t.Context(), initech, made.Key, "Seen.")
				require.NoError(t, err)
				_, err = desk.Link(t.Context(), initech, made.Key, draft.Link+"2", "Another")
				require.NoError(t, err)
				comments := s.ticketOf(made.Key).Comments
				require.Len(t, comments, before+2)
				for _, one := range comments {
					require.True(t, one.Internal, one.Body)
				}
			}
		})
	}
}

func TestWritingStaysInTheScopeThere(t *testing.T) {
	s := newSite(t, nil)
	desk := s.desk()
	foreign := s.truth(hooliID)[0]
	_, err := desk.Comment(t.Context(), initech, foreign.Key, "x")
	require.ErrorIs(t, err, ticket.ErrNotFound)
	_, err = desk.Link(t.Context(), initech, foreign.Key, "https://grafana.example", "x")
	require.ErrorIs(t, err, ticket.ErrNotFound)
	_, ok, err := desk.Check(t.Context(), initech, foreign.ID)
	require.NoError(t, err)
	require.False(t, ok)
	require.Len(t, s.ticketOf(foreign.Key).Comments, len(foreign.Comments))
}

func TestALostAnswerThere(t *testing.T) {
	s := newSite(t, nil)
	desk := s.desk()
	draft := draftOf(ticket.Incident)
	draft.Scope = initech
	_, err := desk.Preview(t.Context(), draft)
	require.NoError(t, err)
	s.fault("lost-answer")
	_, err = desk.Create(t.Context(), draft)
	require.ErrorIs(t, err, ticket.ErrUnanswered)
	s.fault()
	found, ok, err := desk.Find(t.Context(), initech, draft.Fingerprint)
	require.NoError(t, err)
	require.True(t, ok, "it was made, and is found again")
	require.True(t, strings.HasPrefix(found.Key, "INC"))
}
