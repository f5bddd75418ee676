package plugin

import (
	"encoding/json"
	"fmt"
	"net/http"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/plugin/desk"
	"github.com/quantyca/rounds/pkg/store"
)

// draftSample is a good request for a ticket of ACME.
const draftSample = `{"customer":"acme","connection":"desk","type":"incident","title":"Disk full on db1","description":"It is.",` +
	`"priority":2,"labels":["grafana"],"fingerprint":"disk-full:db1","request":"6f1c1c5e-2b7a-4b7a-9a55-0a8f6a1f0001"}`

// draft is draftSample with other members.
func draft(t *testing.T, changes map[string]any) string {
	t.Helper()
	var body map[string]any
	require.NoError(t, json.Unmarshal([]byte(draftSample), &body))
	for name, value := range changes {
		body[name] = value
	}
	raw, err := json.Marshal(body)
	require.NoError(t, err)
	return string(raw)
}

// deskClock is the time of instances and store. Sign-ins go by the machine's.
type deskClock struct{ at time.Time }

func (c *deskClock) now() time.Time { return c.at }

func (c *deskClock) move(by time.Duration) { c.at = c.at.Add(by) }

// newTimedKit is a kit whose writes go by a clock that the test moves.
func newTimedKit(t *testing.T, options ...kitOption) (*kit, *deskClock) {
	t.Helper()
	clock := &deskClock{at: time.Date(2026, 11, 22, 8, 0, 30, 0, time.UTC)}
	keeper := store.NewKeeper(store.Options{Database: filepath.Join(t.TempDir(), "rounds.db"), Clock: clock.now})
	t.Cleanup(func() { require.NoError(t, keeper.Close()) })
	k := newKit(t, append(options, keeping(keeper))...)
	k.instance.Clock = clock.now
	return k, clock
}

// besides is another process: the same store, the same ticket system, the same time.
func (k *kit) besides(t *testing.T) *kit {
	t.Helper()
	other := newKit(t, keeping(k.keeper), func(_ map[string]string, other *kit) { other.source = k.source })
	other.instance.Clock = k.instance.Clock
	return other
}

func (k *kit) openTicket(t *testing.T, who person, changes map[string]any) (desk.OpenAnswer, int) {
	t.Helper()
	got := k.call(t, who, http.MethodPost, "tickets/open", draft(t, changes))
	require.Contains(t, []int{http.StatusOK, http.StatusCreated}, got.status, got.body)
	return decoded[desk.OpenAnswer](t, got), got.status
}

// refuses demands a status and answers the sentence.
func (k *kit) refuses(t *testing.T, who person, path, body string, status int) string {
	t.Helper()
	got := k.call(t, who, http.MethodPost, path, body)
	require.Equal(t, status, got.status, got.body)
	sentence := decoded[map[string]string](t, got)["error"]
	require.Regexp(t, `^[A-Z].*\.$`, sentence)
	return sentence
}

func (k *kit) audit(t *testing.T) []store.AuditRecord {
	t.Helper()
	kept, workspace, err := k.instance.Kept(t.Context())
	require.NoError(t, err)
	records, err := kept.ReadAudit(t.Context(), workspace, store.AuditPage{})
	require.NoError(t, err)
	return records
}

// acts are the audit's kinds with the names of those who did it, oldest first.
func (k *kit) acts(t *testing.T) []string {
	t.Helper()
	acts := []string{}
	for _, record := range k.audit(t) {
		acts = append([]string{fmt.Sprintf("%s by %s", record.Kind, record.Actor.Name)}, acts...)
	}
	return acts
}
