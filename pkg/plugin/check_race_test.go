package plugin

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/plugin/faults"
)

// TestQueriesWhileOthersRecord: whatever is asked while entries come in, afterwards
// everybody counts the same as who reads everything anew.
func TestQueriesWhileOthersRecord(t *testing.T) {
	file := t.TempDir() + "/rounds.db"
	k := newMorning(t, "12:00", keptIn(t, file))
	other := newKit(t, keptIn(t, file))
	other.clockAt(t, "2026-11-26 12:00")
	var wait sync.WaitGroup
	for day := 16; day <= 26; day++ {
		wait.Go(func() {
			got := k.call(t, asEditor, "POST", fmt.Sprintf("rounds/morning/early/2026-11-%d/entries", day),
				fmt.Sprintf(`{"request":"while-%d","act":"done","check":"queue","seen":0,"reason":"Looked"}`, day))
			assert.Equal(t, http.StatusOK, got.status, got.body)
		})
		for _, one := range []*kit{k, other} {
			wait.Go(func() {
				assert.NoError(t, one.stats(t, asEditor, `{"groupBy":["check"]}`).Error)
				assert.NoError(t, one.query(t, asEditor, "rounds", `{"query":{"timeField":"start"}}`).Error)
			})
		}
	}
	wait.Wait()
	fresh := newKit(t, keptIn(t, file))
	fresh.clockAt(t, "2026-11-26 12:00")
	want, err := json.Marshal(fresh.stats(t, asEditor, `{"groupBy":["check","day"]}`).Frames)
	require.NoError(t, err)
	for _, one := range []*kit{k, other} {
		got, err := json.Marshal(one.stats(t, asEditor, `{"groupBy":["check","day"]}`).Frames)
		require.NoError(t, err)
		assert.Equal(t, string(want), string(got))
	}
	assert.Equal(t, []string{"7"}, told(t, k.stats(t, asEditor, `{"checks":["queue"],"groupBy":[]}`), "late"), "seven days of eleven, all after their time")
}

func TestHostileBodiesOfRounds(t *testing.T) {
	k := newMorning(t, "06:40")
	for _, body := range []string{
		strings.Repeat("[", 200_000), strings.Repeat("{\"a\":", 50_000), `{"checklist":null}`, `{"checklist":{"slots":null,"checks":[null]}}`, `"text"`, `0`, "\x00", "\xff\xfe",
		`{"checklist":{"id":"made","id":"secret"}}`, `{"__proto__":{}}`, `{"seenVersion":1e999}`, `{"seenVersion":-5}`, `{"calendar":{"closures":[{"from":"2026-01-01","to":"9999-01-01"}]}}`,
	} {
		for method, path := range map[string]string{"PUT": "checklists/made", "POST": "checklists/check"} {
			got := k.call(t, asEditor, method, path, body)
			assert.Contains(t, []int{http.StatusBadRequest, http.StatusForbidden}, got.status, path+" "+body[:min(len(body), 40)])
		}
		for _, path := range []string{"checklists/import", "checklists/morning/retire", "rounds/" + today26 + "/entries", "rounds/" + today26 + "/bulk", "signals/evening/dump"} {
			got := k.call(t, asEditor, "POST", path, body)
			assert.Contains(t, []int{http.StatusBadRequest, http.StatusForbidden}, got.status, path+" "+body[:min(len(body), 40)])
			assert.NotContains(t, got.body, faults.Bug)
		}
	}
	for _, path := range []string{"rounds/../secret/s/2026-11-26", "rounds/morning/early/2026-11-26/", "checklists//versions", "rounds/%2e%2e/early/2026-11-26"} {
		assert.Equal(t, http.StatusNotFound, k.call(t, asEditor, "GET", path, "").status, path)
	}
}
