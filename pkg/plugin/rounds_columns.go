package plugin

import (
	"time"
)

// roundColumns are all columns of the rounds frame, in the order in which a table
// shows them. The hidden ones are what acts and links need.
func roundColumns() []cells[roundRow] {
	return []cells[roundRow]{
		{name: "start", title: "Start", field: timeCells(func(r roundRow) time.Time { return r.leaf.round.Start })},
		{name: "end", title: "Due", field: timeCells(func(r roundRow) time.Time { return r.leaf.round.End })},
		{name: "closes", title: "Closes", field: timeCells(func(r roundRow) time.Time { return r.leaf.round.Closes })},
		{name: "customer", title: "Customer", field: textCells(func(r roundRow) string { return r.view.perimeter.Name })},
		{name: "checklist", title: "Checklist", field: textCells(func(r roundRow) string { return r.checklist().Title })},
		{name: "slot", title: "Slot", field: textCells(func(r roundRow) string { return slotName(*r.leaf.round.Slot) })},
		{name: "state", title: "State", field: textCells(func(r roundRow) string { return string(r.state) }), with: configured(mapped(checkStateWords))},
		{name: "answered", title: "Answered", field: countCells(func(r roundRow) int { return r.answered })},
		{name: "total", title: "Checks", field: countCells(func(r roundRow) int { return r.total })},
		{name: "late", title: "Late", field: countCells(func(r roundRow) int { return r.late })},
		{name: "missed", title: "Missed", field: countCells(func(r roundRow) int { return r.missed })},
		{name: "problems", title: "Problems", field: countCells(func(r roundRow) int { return r.problems })},
		{name: "not_evaluated", title: "Not evaluated", field: countCells(func(r roundRow) int { return r.notEvaluated })},
		{name: "sign_off", title: "Sign-off", field: textCells(func(r roundRow) string { return string(r.signOff) }), with: configured(mapped(signOffWords))},
		{name: "reason", title: "Why", field: textCells(func(r roundRow) string { return r.reason() })},
		{name: "customer_id", title: "Customer id", field: textCells(func(r roundRow) string { return r.view.perimeter.ID }), with: configured(hidden)},
		{name: "checklist_id", title: "Checklist id", field: textCells(func(r roundRow) string { return r.leaf.round.Key.Checklist }), with: configured(hidden)},
		{name: "slot_id", title: "Slot id", field: textCells(func(r roundRow) string { return r.leaf.round.Key.Slot }), with: configured(hidden)},
		{name: "date", title: "Day", field: textCells(func(r roundRow) string { return r.leaf.round.Key.Date.String() }), with: configured(hidden)},
		{name: "zone", title: "Time zone", field: textCells(func(r roundRow) string { return r.leaf.round.Definition.Zone }), with: configured(hidden)},
		{name: "shadow", title: "Trial", shown: internal, field: flagCells(func(r roundRow) bool { return r.checklist().Shadow }), with: configured(hidden)},
	}
}

// checkColumns are all columns of the checks frame: first those of its round.
func checkColumns() []cells[checkRow] {
	return []cells[checkRow]{
		{name: "start", title: "Start", field: pointing(func(r checkRow) *time.Time { return &r.leaf.start })},
		{name: "due", title: "Due", field: pointing(func(r checkRow) *time.Time { return &r.leaf.end })},
		{name: "closes", title: "Closes", field: pointing(func(r checkRow) *time.Time { return &r.leaf.closes })},
		{name: "customer", title: "Customer", field: pointing(func(r checkRow) *string { return textCell(&r.view.perimeter.Name) })},
		{name: "checklist", title: "Checklist", field: pointing(func(r checkRow) *string { return textCell(&r.leaf.round.Definition.Checklist.Title) })},
		{name: "slot", title: "Slot", field: pointing(func(r checkRow) *string { return textCell(&r.leaf.sheet.slot) })},
		{name: "state", title: "State", field: pointing(func(r checkRow) *string { return textCell((*string)(&r.state)) }), with: configured(mapped(checkStateWords))},
		{name: "check", title: "Check", field: pointing(func(r checkRow) *string { return textCell(&r.check().Title) })},
		{name: "kind", title: "Kind", field: pointing(func(r checkRow) *string { return textCell((*string)(&r.check().Kind)) }), with: configured(mapped(checkKindWords))},
		{name: "impact", title: "Impact", field: pointing(func(r checkRow) *string { return textCell((*string)(&r.check().Impact)) }), with: configured(mapped(impactWords))},
		{name: "answered_at", title: "Answered", field: pointing(func(r checkRow) *time.Time { return instantCell(&r.answered) })},
		{name: "late_s", title: "Late by", field: pointing(checkRow.lateSeconds), with: configured(unit("s"))},
		{name: "by", title: "By", shown: people, field: pointing(checkRow.byCell)},
		{name: "owner", title: "Owner", shown: internal, field: pointing(func(r checkRow) *string { return r.inside(&r.check().Owner) })},
		{name: "evidence", title: "Evidence", shown: internal, field: pointing(func(r checkRow) *string { return r.inside(&r.evidence) })},
		{name: "evidence_number", title: "Number", shown: internal, field: pointing(checkRow.evidenceNumber)},
		{name: "severity", title: "Severity", field: pointing(func(r checkRow) *string { return textCell(&r.severity) }), with: configured(mapped(severityWords))},
		{name: "problem", title: "Problem", shown: internal, field: pointing(func(r checkRow) *string { return r.inside(&r.text) })},
		{name: "reason", title: "Why", field: pointing(checkRow.why)},
		{name: "so_far", title: "So far", shown: internal, field: pointing(func(r checkRow) *string { return r.inside(&r.soFar) })},
		{name: "sign_off", title: "Sign-off", field: pointing(func(r checkRow) *string { return textCell((*string)(&r.signOff)) }), with: configured(mapped(signOffWords))},
		{name: "carried", title: "Still to be done", field: pointing(func(r checkRow) *bool { return flagCell(r.carried) }), with: configured(hidden)},
		{name: "customer_id", title: "Customer id", field: pointing(func(r checkRow) *string { return textCell(&r.view.perimeter.ID) }), with: configured(hidden)},
		{name: "checklist_id", title: "Checklist id", field: pointing(func(r checkRow) *string { return textCell(&r.leaf.round.Key.Checklist) }), with: configured(hidden)},
		{name: "slot_id", title: "Slot id", field: pointing(func(r checkRow) *string { return textCell(&r.leaf.round.Key.Slot) }), with: configured(hidden)},
		{name: "date", title: "Day", field: pointing(func(r checkRow) *string { return textCell(&r.leaf.date) }), with: configured(hidden)},
		{name: "check_id", title: "Check id", field: pointing(func(r checkRow) *string { return textCell(&r.check().ID) }), with: configured(hidden)},
		{name: "zone", title: "Time zone", field: pointing(func(r checkRow) *string { return textCell(&r.leaf.round.Definition.Zone) }), with: configured(hidden)},
		{name: "seen", title: "Answer's number", shown: internal, field: pointing(checkRow.seen), with: configured(hidden)},
		{name: "evidence_url", title: "Evidence's address", shown: internal, field: pointing(func(r checkRow) *string { return r.inside(&r.link) }), with: configured(hidden)},
		{name: "links", title: "Links", shown: internal, field: pointing(func(r checkRow) *string { return r.inside(&r.leaf.sheet.links[r.at]) }), with: configured(hidden)},
		{name: "ticket", title: "Ticket", shown: internal, field: pointing(func(r checkRow) *string { return r.inside(&r.ticket) }), with: configured(hidden)},
		{name: "playbook", title: "Playbook", shown: internal, field: pointing(func(r checkRow) *string { return r.inside(&r.leaf.sheet.named[r.at].playbook) }), with: configured(hidden)},
		{name: "alert_rule", title: "Alert rule", shown: internal, field: pointing(func(r checkRow) *string { return r.inside(&r.leaf.sheet.named[r.at].rule) }), with: configured(hidden)},
		{name: "shadow", title: "Trial", shown: internal, field: pointing(func(r checkRow) *bool { return flagCell(r.leaf.round.Definition.Checklist.Shadow) }), with: configured(hidden)},
	}
}
