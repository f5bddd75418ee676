package check

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os/exec"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// vector is one line of scripts/check/roundOracle.ts: a wall time or a rule.
type vector struct {
	Zone  string   `json:"zone"`
	Day   Date     `json:"day"`
	At    WallTime `json:"at"`
	Epoch int64    `json:"epoch"`

	Rule   string `json:"rule"`
	Anchor Date   `json:"anchor"`
	First  Date   `json:"first"`
	Last   Date   `json:"last"`
	Dates  []Date `json:"dates"`
}

// TestTheOracle compares with Temporal's way through changing clocks, and with
// another reader of recurrence rules.
func TestTheOracle(t *testing.T) {
	const node, script = "../../node_modules/.bin/node", "../../scripts/check/roundOracle.ts"
	oracle := exec.CommandContext(t.Context(), node, "--disable-warning=ExperimentalWarning", script)
	lines, err := oracle.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, oracle.Start())
	zones := map[string]*time.Location{}
	times, rules, wrong := 0, 0, 0
	for scanner := bufio.NewScanner(lines); scanner.Scan(); {
		var one vector
		require.NoError(t, json.Unmarshal(scanner.Bytes(), &one))
		if one.Rule != "" {
			rules++
			require.Empty(t, ruleMismatch(one))
			continue
		}
		times++
		if zones[one.Zone] == nil {
			zones[one.Zone], err = time.LoadLocation(one.Zone)
			require.NoError(t, err)
		}
		if got := Resolve(one.Day, one.At, zones[one.Zone]); got.Unix() != one.Epoch {
			wrong++
			t.Logf("%s %s in %s is %d, not %d", one.Day, one.At, one.Zone, one.Epoch, got.Unix())
		}
	}
	require.NoError(t, oracle.Wait())
	require.Zero(t, wrong)
	require.GreaterOrEqual(t, times, 30_000)
	require.Len(t, zones, 11)
	require.GreaterOrEqual(t, rules, 600)
}

func ruleMismatch(one vector) string {
	rule, err := ParseRule(one.Rule)
	if err != nil {
		return err.Error()
	}
	got := rule.Dates(one.Anchor, one.First, one.Last)
	if fmt.Sprint(got) == fmt.Sprint(one.Dates) {
		return ""
	}
	return fmt.Sprintf("%s from %s, %s to %s: %v, not %v", one.Rule, one.Anchor, one.First, one.Last, one.Dates, got)
}
