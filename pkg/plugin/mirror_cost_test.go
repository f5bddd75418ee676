package plugin

import (
	"net/http"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestACopyCostsLittle counts what a copy of 120 tickets asks of each system: to load it,
// and in a quiet hour.
func TestACopyCostsLittle(t *testing.T) {
	for system, most := range map[string]struct{ load, hour int }{
		"jira-cloud": {14, 80}, "jira-dc": {14, 80}, "servicenow": {110, 330},
	} {
		t.Run(system, func(t *testing.T) {
			k := onImport(t, system, makeImport(120))
			site, now := siteOf(t, system), crossNow
			m := k.ailing(t, &now)
			asked := func() int {
				var requests struct{ Count int }
				site.admin(t, http.MethodGet, "/"+site.id+"/requests", nil, &requests)
				return requests.Count
			}
			settle(t, m)
			loaded := asked()
			for range 60 {
				now = now.Add(time.Minute)
				settle(t, m)
			}
			require.Equal(t, 120, m.Status().Tickets)
			t.Logf("%d requests to load, %d in an hour", loaded, asked()-loaded)
			assert.LessOrEqual(t, loaded, most.load)
			assert.LessOrEqual(t, asked()-loaded, most.hour)
		})
	}
}
