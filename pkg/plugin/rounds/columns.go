package rounds

import (
	"time"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/frames"
)

// roundColumns are all columns of the rounds frame, in the order in which a table
// shows them. The hidden ones are what acts and links need.
func roundColumns() []frames.Cells[roundRow] {
	return []frames.Cells[roundRow]{
		{Name: "start", Title: "Start", Field: frames.TimeCells(func(r roundRow) time.Time { return r.leaf.Round.Start })},
		{Name: "end", Title: "Due", Field: frames.TimeCells(func(r roundRow) time.Time { return r.leaf.Round.End })},
		{Name: "closes", Title: "Closes", Field: frames.TimeCells(func(r roundRow) time.Time { return r.leaf.Round.Closes })},
		{Name: "customer", Title: "Customer", Field: frames.TextCells(func(r roundRow) string { return r.view.Perimeter.Name })},
		{Name: "checklist", Title: "Checklist", Field: frames.TextCells(func(r roundRow) string { return r.checklist().Title })},
		{Name: "slot", Title: "Slot", Field: frames.TextCells(func(r roundRow) string { return slotName(*r.leaf.Round.Slot) })},
		{Name: "state", Title: "State", Field: frames.TextCells(func(r roundRow) string { return string(r.state) }), With: frames.Configured(frames.Mapped(frames.CheckStateWords))},
		{Name: "answered", Title: "Answered", Field: frames.CountCells(func(r roundRow) int { return r.answered })},
		{Name: "total", Title: "Checks", Field: frames.CountCells(func(r roundRow) int { return r.total })},
		{Name: "late", Title: "Late", Field: frames.CountCells(func(r roundRow) int { return r.late })},
		{Name: "missed", Title: "Missed", Field: frames.CountCells(func(r roundRow) int { return r.missed })},
		{Name: "problems", Title: "Problems", Field: frames.CountCells(func(r roundRow) int { return r.problems })},
		{Name: "not_evaluated", Title: "Not evaluated", Field: frames.CountCells(func(r roundRow) int { return r.notEvaluated })},
		{Name: "sign_off", Title: "Sign-off", Field: frames.TextCells(func(r roundRow) string { return string(r.signOff) }), With: frames.Configured(frames.Mapped(frames.SignOffWords))},
		{Name: "reason", Title: "Why", Field: frames.TextCells(func(r roundRow) string { return r.reason() })},
		{Name: "customer_id", Title: "Customer id", Field: frames.TextCells(func(r roundRow) string { return r.view.Perimeter.ID }), With: frames.Configured(frames.Hidden)},
		{Name: "checklist_id", Title: "Checklist id", Field: frames.TextCells(func(r roundRow) string { return r.leaf.Round.Key.Checklist }), With: frames.Configured(frames.Hidden)},
		{Name: "slot_id", Title: "Slot id", Field: frames.TextCells(func(r roundRow) string { return r.leaf.Round.Key.Slot }), With: frames.Configured(frames.Hidden)},
		{Name: "date", Title: "Day", Field: frames.TextCells(func(r roundRow) string { return r.leaf.Round.Key.Date.String() }), With: frames.Configured(frames.Hidden)},
		{Name: "zone", Title: "Time zone", Field: frames.TextCells(func(r roundRow) string { return r.leaf.Round.Definition.Zone }), With: frames.Configured(frames.Hidden)},
		{Name: "shadow", Title: "Trial", Shown: access.ShowsInternal, Field: frames.FlagCells(func(r roundRow) bool { return r.checklist().Shadow }), With: frames.Configured(frames.Hidden)},
	}
}

// checkColumns are all columns of the checks frame: first those of its round.
func checkColumns() []frames.Cells[checkRow] {
	return []frames.Cells[checkRow]{
		{Name: "start", Title: "Start", Field: frames.Pointing(func(r checkRow) *time.Time { return &r.leaf.start })},
		{Name: "due", Title: "Due", Field: frames.Pointing(func(r checkRow) *time.Time { return &r.leaf.end })},
		{Name: "closes", Title: "Closes", Field: frames.Pointing(func(r checkRow) *time.Time { return &r.leaf.closes })},
		{Name: "customer", Title: "Customer", Field: frames.Pointing(func(r checkRow) *string { return textCell(&r.view.Perimeter.Name) })},
		{Name: "checklist", Title: "Checklist", Field: frames.Pointing(func(r checkRow) *string { return textCell(&r.leaf.Round.Definition.Checklist.Title) })},
		{Name: "slot", Title: "Slot", Field: frames.Pointing(func(r checkRow) *string { return textCell(&r.leaf.sheet.slot) })},
		{Name: "state", Title: "State", Field: frames.Pointing(func(r checkRow) *string { return textCell((*string)(&r.state)) }), With: frames.Configured(frames.Mapped(frames.CheckStateWords))},
		{Name: "check", Title: "Check", Field: frames.Pointing(func(r checkRow) *string { return textCell(&r.check().Title) })},
		{Name: "kind", Title: "Kind", Field: frames.Pointing(func(r checkRow) *string { return textCell((*string)(&r.check().Kind)) }), With: frames.Configured(frames.Mapped(frames.CheckKindWords))},
		{Name: "impact", Title: "Impact", Field: frames.Pointing(func(r checkRow) *string { return textCell((*string)(&r.check().Impact)) }), With: frames.Configured(frames.Mapped(frames.ImpactWords))},
		{Name: "answered_at", Title: "Answered", Field: frames.Pointing(func(r checkRow) *time.Time { return instantCell(&r.answered) })},
		{Name: "late_s", Title: "Late by", Field: frames.Pointing(checkRow.lateSeconds), With: frames.Configured(frames.Unit("s"))},
		{Name: "by", Title: "By", Shown: access.ShowsPeople, Field: frames.Pointing(checkRow.byCell)},
		{Name: "owner", Title: "Owner", Shown: access.ShowsInternal, Field: frames.Pointing(func(r checkRow) *string { return r.inside(&r.check().Owner) })},
		{Name: "evidence", Title: "Evidence", Shown: access.ShowsInternal, Field: frames.Pointing(func(r checkRow) *string { return r.inside(&r.evidence) })},
		{Name: "evidence_number", Title: "Number", Shown: access.ShowsInternal, Field: frames.Pointing(checkRow.evidenceNumber)},
		{Name: "severity", Title: "Severity", Field: frames.Pointing(func(r checkRow) *string { return textCell(&r.severity) }), With: frames.Configured(frames.Mapped(frames.SeverityWords))},
		{Name: "problem", Title: "Problem", Shown: access.ShowsInternal, Field: frames.Pointing(func(r checkRow) *string { return r.inside(&r.text) })},
		{Name: "reason", Title: "Why", Field: frames.Pointing(checkRow.why)},
		{Name: "so_far", Title: "So far", Shown: access.ShowsInternal, Field: frames.Pointing(func(r checkRow) *string { return r.inside(&r.soFar) })},
		{Name: "sign_off", Title: "Sign-off", Field: frames.Pointing(func(r checkRow) *string { return textCell((*string)(&r.signOff)) }), With: frames.Configured(frames.Mapped(frames.SignOffWords))},
		{Name: "carried", Title: "Still to be done", Field: frames.Pointing(func(r checkRow) *bool { return flagCell(r.carried) }), With: frames.Configured(frames.Hidden)},
		{Name: "customer_id", Title: "Customer id", Field: frames.Pointing(func(r checkRow) *string { return textCell(&r.view.Perimeter.ID) }), With: frames.Configured(frames.Hidden)},
		{Name: "checklist_id", Title: "Checklist id", Field: frames.Pointing(func(r checkRow) *string { return textCell(&r.leaf.Round.Key.Checklist) }), With: frames.Configured(frames.Hidden)},
		{Name: "slot_id", Title: "Slot id", Field: frames.Pointing(func(r checkRow) *string { return textCell(&r.leaf.Round.Key.Slot) }), With: frames.Configured(frames.Hidden)},
		{Name: "date", Title: "Day", Field: frames.Pointing(func(r checkRow) *string { return textCell(&r.leaf.date) }), With: frames.Configured(frames.Hidden)},
		{Name: "check_id", Title: "Check id", Field: frames.Pointing(func(r checkRow) *string { return textCell(&r.check().ID) }), With: frames.Configured(frames.Hidden)},
		{Name: "zone", Title: "Time zone", Field: frames.Pointing(func(r checkRow) *string { return textCell(&r.leaf.Round.Definition.Zone) }), With: frames.Configured(frames.Hidden)},
		{Name: "seen", Title: "Answer's number", Shown: access.ShowsInternal, Field: frames.Pointing(checkRow.seen), With: frames.Configured(frames.Hidden)},
		{Name: "evidence_url", Title: "Evidence's address", Shown: access.ShowsInternal, Field: frames.Pointing(func(r checkRow) *string { return r.inside(&r.link) }), With: frames.Configured(frames.Hidden)},
		{Name: "links", Title: "Links", Shown: access.ShowsInternal, Field: frames.Pointing(func(r checkRow) *string { return r.inside(&r.leaf.sheet.links[r.at]) }), With: frames.Configured(frames.Hidden)},
		{Name: "ticket", Title: "Ticket", Shown: access.ShowsInternal, Field: frames.Pointing(func(r checkRow) *string { return r.inside(&r.ticket) }), With: frames.Configured(frames.Hidden)},
		{Name: "playbook", Title: "Playbook", Shown: access.ShowsInternal, Field: frames.Pointing(func(r checkRow) *string { return r.inside(&r.leaf.sheet.named[r.at].playbook) }), With: frames.Configured(frames.Hidden)},
		{Name: "alert_rule", Title: "Alert rule", Shown: access.ShowsInternal, Field: frames.Pointing(func(r checkRow) *string { return r.inside(&r.leaf.sheet.named[r.at].rule) }), With: frames.Configured(frames.Hidden)},
		{Name: "shadow", Title: "Trial", Shown: access.ShowsInternal, Field: frames.Pointing(func(r checkRow) *bool { return flagCell(r.leaf.Round.Definition.Checklist.Shadow) }), With: frames.Configured(frames.Hidden)},
	}
}
