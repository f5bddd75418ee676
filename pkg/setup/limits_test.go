package setup_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/setup"
)

func TestLimitsWithDefaults(t *testing.T) {
	usual := setup.Limits{MaxRows: 5000, TimeoutSeconds: 30, CacheSeconds: 60, RequestsPerSecond: 10, Concurrency: 3, MirrorDays: 400, MaxAgeMinutes: 10}
	require.Equal(t, usual, setup.Limits{}.WithDefaults())
	require.Equal(t, usual, setup.Limits{MaxRows: -1, TimeoutSeconds: -1, RequestsPerSecond: -0.5, Concurrency: -1, MaxAgeMinutes: -1}.WithDefaults())
	stated := setup.Limits{MaxRows: 7, TimeoutSeconds: 8, CacheSeconds: -1, RequestsPerSecond: 0.5, Concurrency: 1, MirrorDays: -1, MaxAgeMinutes: 3}
	require.Equal(t, stated, stated.WithDefaults())
}

func TestWhatIsRememberedOnPurposeIsNotStale(t *testing.T) {
	require.Equal(t, 10*time.Minute, setup.Limits{}.MaxAge())
	require.Equal(t, 3*time.Minute, setup.Limits{MaxAgeMinutes: 3}.MaxAge())
	require.Equal(t, 61*time.Minute, setup.Limits{MaxAgeMinutes: 3, CacheSeconds: 3600}.MaxAge())
	require.Equal(t, 3*time.Minute, setup.Limits{MaxAgeMinutes: 3, CacheSeconds: -1}.MaxAge())
}
