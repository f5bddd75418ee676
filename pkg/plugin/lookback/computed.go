package lookback

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/data"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/store"
)

// computed says of a row when and by whom it was computed: no query computes it.
type computed struct {
	// number is the same for rows that were computed together.
	number int64
	at     time.Time
	by     store.Actor
	age    time.Duration
}

func computedAt(number int64, at time.Time, by store.Actor, now time.Time) computed {
	return computed{number, at, by, max(now.Sub(at), 0)}
}

// ageFigure is how long ago a row was computed.
const ageFigure = "age_s"

func (c computed) ageSeconds() float64 { return c.age.Truncate(time.Second).Seconds() }

// said is the moment, and to the team also whose it is.
func (c computed) said(caller access.Caller) string {
	moment := c.at.UTC().Format("2006-01-02 15:04") + " UTC"
	if by := strings.TrimSpace(c.by.Name); by != "" && caller.IsTeam() {
		moment += " by " + by
	}
	return moment
}

// computing is a kind of rows that people compute.
type computing struct {
	// never and where are said where there is no row; where concerns the team alone.
	never, where string
	// old is from when on a notice warns.
	old time.Duration
}

// notices say how old rows are.
func (c computing) notices(rows []computed, caller access.Caller) []data.Notice {
	if len(rows) == 0 {
		text := c.never
		if caller.IsTeam() {
			text += " " + c.where
		}
		return []data.Notice{{Severity: data.NoticeSeverityInfo, Text: text}}
	}
	byAge := func(a, b computed) int { return cmp.Compare(a.age, b.age) }
	oldest, newest := slices.MaxFunc(rows, byAge), slices.MinFunc(rows, byAge)
	text := "As of " + newest.said(caller)
	if oldest.number != newest.number {
		text += ", the oldest row as of " + oldest.said(caller)
	}
	notice := data.Notice{Severity: data.NoticeSeverityInfo, Text: text + "."}
	if oldest.age >= c.old {
		notice.Severity = data.NoticeSeverityWarning
		notice.Text += fmt.Sprintf(" That is %d days ago.", int(oldest.age.Hours()/24))
	}
	return []data.Notice{notice}
}
