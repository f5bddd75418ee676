package wall

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestDaysFarApartAreCounted(t *testing.T) {
	first := Date{Year: 1970, Month: time.January, Day: 1}
	last := Date{Year: 2199, Month: time.December, Day: 31}
	assert.Equal(t, last, first.Add(last.Sub(first)))
	far := Date{Year: 9711, Month: time.May, Day: 15}
	assert.Equal(t, far, first.Add(far.Sub(first)), "longer than a time.Duration")
}

func TestDaysThatNoRoundHasAreRefused(t *testing.T) {
	for _, text := range []string{"9999-12-31", "2200-01-01", "1969-12-31", "0000-01-01"} {
		_, err := ParseDate(text)
		require.ErrorContains(t, err, "is too far away; write a day from 1970 to 2199")
	}
	_, err := ParseDate("2199-12-31")
	require.NoError(t, err)
}
