package plugin

import (
	"fmt"
	"strings"

	"github.com/grafana/grafana-plugin-sdk-go/data"

	"github.com/quantyca/rounds/pkg/ticket"
)

const (
	noticeNoCustomer = "No customer is shared with you; an administrator can change that in the data source's set-up."
	noticePartGone   = "A part of the tickets cannot be read at the moment."
	noticeDoubtful   = "Some of this may be incomplete or out of date."
)

// noticesOf are the sentences beside a usable answer. What went wrong in a
// connection is told to the team only.
func noticesOf(answer ticket.Answer, caller Caller, views []view) []data.Notice {
	var notices []data.Notice
	if len(views) == 0 {
		notices = append(notices, data.Notice{Severity: data.NoticeSeverityInfo, Text: noticeNoCustomer})
	}
	doubtful := false
	for _, notice := range answer.Notices {
		severity := data.NoticeSeverityInfo
		if notice.Warning {
			severity = data.NoticeSeverityWarning
		}
		if notice.Warning && !caller.isTeam() {
			doubtful = true
			continue
		}
		notices = append(notices, data.Notice{Severity: severity, Text: notice.Text})
	}
	if !caller.isTeam() {
		return append(notices, outsideNotices(doubtful, len(answer.Failures) > 0)...)
	}
	for _, failure := range answer.Failures {
		fault := faultOf(failure.Err, caller)
		notices = append(notices, data.Notice{
			Severity: data.NoticeSeverityWarning,
			Text:     fmt.Sprintf("The tickets of %s are missing: %s", quoted(failure.ConnectionName), fault.Sentence),
		})
	}
	return notices
}

// outsideNotices stand in place of warnings, which hold the ticket system's
// words, its state, and how many tickets of others it answered.
func outsideNotices(doubtful, partGone bool) []data.Notice {
	switch {
	case partGone:
		return []data.Notice{{Severity: data.NoticeSeverityWarning, Text: noticePartGone}}
	case doubtful:
		return []data.Notice{{Severity: data.NoticeSeverityWarning, Text: noticeDoubtful}}
	default:
		return nil
	}
}

// describe says in words what was asked of the ticket systems, for the query
// inspector. It holds no address and no secret.
func describe(parts []ticket.Part, wanted ticketsQuery) string {
	lines := make([]string, 0, len(parts)+1)
	for _, part := range parts {
		scopes := make([]string, len(part.Search.Scopes))
		for i, scope := range part.Search.Scopes {
			scopes[i] = fmt.Sprintf("%s: %s", scope.Customer, strings.Join(scope.Projects, ", "))
			if len(scope.Labels) > 0 {
				scopes[i] += " with a label of " + strings.Join(scope.Labels, ", ")
			}
		}
		lines = append(lines, fmt.Sprintf("%s: %s", part.ConnectionID, strings.Join(scopes, "; ")))
	}
	filters := wanted.Filters
	lines = append(lines, fmt.Sprintf("states %v, priorities %v, types %v, sla %v, assignees %q, text %q, time %s, sort %s, limit %d",
		filters.States, filters.Priorities, filters.Types, filters.SLA, filters.Assignees, filters.Text,
		wanted.Time, wanted.Sort.By, wanted.Limit))
	return strings.Join(lines, "\n")
}
