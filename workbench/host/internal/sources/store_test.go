package sources

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestEveryChangeIsLaterEvenWhereTheClockStands(t *testing.T) {
	at := time.Date(2026, 11, 22, 10, 0, 0, 0, time.UTC)
	store := NewStore(func() time.Time { return at })
	first, err := store.Add(Source{OrgID: 1, Name: "one", UID: "one"})
	require.NoError(t, err)
	second, err := store.Update(first, Update{})
	require.NoError(t, err)
	third, err := store.Update(second, Update{})
	require.NoError(t, err)
	// The SDK compares milliseconds to tell whether a plugin's instance is still the right one.
	assert.Equal(t, []int64{0, 1, 2}, []int64{
		first.Updated.Sub(at).Milliseconds(), second.Updated.Sub(at).Milliseconds(), third.Updated.Sub(at).Milliseconds(),
	})
}

func TestOrganisationsHaveTheirOwnSources(t *testing.T) {
	store := NewStore(time.Now)
	for _, orgID := range []int64{1, 2} {
		_, err := store.Add(Source{OrgID: orgID, Name: "one", UID: "one"})
		require.NoError(t, err)
	}
	assert.Len(t, store.List(1), 1)
	require.NoError(t, store.Delete(1, "one"))
	_, err := store.ByUID(1, "one")
	require.ErrorIs(t, err, ErrNotFound)
	_, err = store.ByUID(2, "one")
	require.NoError(t, err)
	_, err = store.Update(Source{ID: 2, OrgID: 1, Name: "stolen"}, Update{})
	require.ErrorIs(t, err, ErrNotFound)
}

func TestWhatIsGivenOutIsACopy(t *testing.T) {
	store := NewStore(time.Now)
	given, err := store.Add(Source{OrgID: 1, Name: "one", UID: "one", Secrets: map[string]string{"a": "1"}})
	require.NoError(t, err)
	given.Secrets["a"] = "changed"
	kept, err := store.ByUID(1, "one")
	require.NoError(t, err)
	assert.Equal(t, "1", kept.Secrets["a"])
}
