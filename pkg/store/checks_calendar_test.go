package store_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/store"
)

func TestACalendarEndsWhenNobodyFollowsIt(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		kept, org := g.open(t), workspace(t, "org:1")
		italy := check.NamedCalendar{ID: "italy", Title: "Italy"}
		_, err := kept.SaveCalendar(t.Context(), org, by(0), italy)
		require.NoError(t, err)
		following := titled("Morning")
		following.Checklist.Calendar = "italy"
		save(t, kept, org, 0, following)
		_, err = kept.RetireCalendar(t.Context(), org, by(1), "italy")
		require.ErrorIs(t, err, store.ErrConflict)
		require.EqualError(t, err, `The calendar "italy" is still followed by "Morning"; choose another calendar for them first.`)
		_, err = kept.RetireDefinition(t.Context(), org, by(1), following.Checklist.ID)
		require.NoError(t, err)
		retired, err := kept.RetireCalendar(t.Context(), org, by(1), "italy")
		require.NoError(t, err, "what is retired follows nothing")
		require.True(t, retired.Retired)
		require.Contains(t, kinds(t, kept, org), store.CalendarRetired)
		following.Checklist.ID = "other"
		_, err = kept.SaveDefinition(t.Context(), org, by(0), following)
		require.EqualError(t, err, `There is no calendar "italy".`)
		again, err := kept.SaveCalendar(t.Context(), org, by(0), italy)
		require.NoError(t, err)
		require.Equal(t, 3, again.Version)
		require.False(t, again.Retired)
		save(t, kept, org, 0, following)
	})
}
