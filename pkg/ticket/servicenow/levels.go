package servicenow

import (
	"slices"
	"strings"
	"time"

	"github.com/quantyca/rounds/pkg/ticket/explain"
)

// slaFields are what is asked of task_sla; stored percentages are not among them.
var slaFields = []string{
	"sys_id", "task", "sla", "sla.name", "sla.type", "sla.target", "sla.duration", "stage", "has_breached",
	"end_time", "planned_end_time", "business_time_left", "time_left", "business_duration", "duration",
}

// levels gives records the service level that counts: the most urgent that runs,
// else a paused one, else the last completed one.
type levels struct {
	records []record
	byID    map[string]int
	best    map[string]level
	named   []string
	asOf    time.Time
}

func newLevels(records []record, named []string, asOf time.Time) *levels {
	l := &levels{records: records, byID: make(map[string]int, len(records)), best: map[string]level{}, named: named, asOf: asOf}
	for i, one := range records {
		l.byID[one.ticket.ID] = i
	}
	return l
}

// take reads a row of task_sla. Rows of other tickets and of other kinds of
// agreement change nothing.
func (l *levels) take(one row) {
	id := one["task"].value
	at, ok := l.byID[id]
	if !ok || !chosen(one, l.named) {
		return
	}
	next, counts, sound := readLevel(one, l.asOf)
	if !sound {
		doubtLevel(&l.records[at])
	}
	if !counts {
		return
	}
	into := &l.records[at].ticket
	if !next.response.IsZero() && (into.FirstResponse.IsZero() || next.response.Before(into.FirstResponse)) {
		into.FirstResponse = next.response
	}
	if current, ok := l.best[id]; !ok || next.beats(current) {
		l.best[id], into.SLA = next, next.sla
	}
}

func doubtLevel(one *record) {
	doubt := explain.Doubt{Kind: explain.DoubtSLA}
	if !slices.Contains(one.doubts, doubt) {
		one.doubts = append(one.doubts, doubt)
	}
}

// chosen leaves the levels that the set-up names, by name or id; else those that
// are agreed with a customer, where ServiceNow tells the kind of agreement.
func chosen(one row, named []string) bool {
	if len(named) == 0 {
		kind, told := one["sla.type"]
		return !told || kind.value == "" || strings.EqualFold(kind.value, "SLA")
	}
	return slices.ContainsFunc(named, func(name string) bool {
		return strings.EqualFold(name, one["sla.name"].display) || strings.EqualFold(name, one["sla"].display) || name == one["sla"].value
	})
}
