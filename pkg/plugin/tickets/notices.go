package tickets

import (
	"fmt"
	"slices"

	"github.com/grafana/grafana-plugin-sdk-go/data"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/frames"
	"github.com/quantyca/rounds/pkg/plugin/instance"
	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
)

const (
	noticeOld = "The tickets are those of %s UTC."
	// NoticePartGone is what a customer is told of a connection that fails.
	NoticePartGone = "A part of the tickets cannot be read at the moment."
)

// noticesOf are the sentences beside a usable answer. Warnings are the team's:
// they hold the ticket system's words, its state, and how many tickets of others
// it answered. A doubt about service levels is said only where they are asked for: a sign
// that always stands there is seen by nobody.
func (in *Tickets) noticesOf(answer ticket.Answer, caller access.Caller, views []instance.View, isOfSLA bool) []data.Notice {
	var notices []data.Notice
	if len(views) == 0 {
		notices = append(notices, data.Notice{Severity: data.NoticeSeverityInfo, Text: frames.NoticeNoCustomer})
	}
	for _, notice := range answer.Notices {
		if notice.Warning && !caller.IsTeam() || notice.OfSLA && !isOfSLA {
			continue
		}
		one := data.Notice{Severity: noticeSeverity(notice), Text: notice.Text}
		// One sentence about several customers is said once.
		if !slices.Contains(notices, one) {
			notices = append(notices, one)
		}
	}
	if !caller.IsTeam() {
		return append(notices, in.outsideNotices(answer)...)
	}
	for _, failure := range answer.Failures {
		fault := faults.Of(failure.Err, caller)
		notices = append(notices, data.Notice{
			Severity: data.NoticeSeverityWarning,
			Text:     fmt.Sprintf("The tickets of %s are missing: %s", faults.Quoted(failure.ConnectionName), fault.Sentence),
		})
	}
	return notices
}

// outsideNotices say to customers what they must know of a failing system: that
// tickets are missing, or old.
func (in *Tickets) outsideNotices(answer ticket.Answer) []data.Notice {
	var notices []data.Notice
	if len(answer.Failures) > 0 {
		notices = append(notices, data.Notice{Severity: data.NoticeSeverityWarning, Text: NoticePartGone})
	}
	if in.isOld(answer) {
		text := fmt.Sprintf(noticeOld, answer.AsOf.UTC().Format("2006-01-02 15:04"))
		notices = append(notices, data.Notice{Severity: data.NoticeSeverityWarning, Text: text})
	}
	return notices
}

func noticeSeverity(notice ticket.Notice) data.NoticeSeverity {
	switch {
	case notice.Stale:
		return data.NoticeSeverityError
	case notice.Warning:
		return data.NoticeSeverityWarning
	}
	return data.NoticeSeverityInfo
}

// isOld says whether the tickets of a connection are older than its limits allow, which
// they become only where it cannot be asked again.
func (in *Tickets) isOld(answer ticket.Answer) bool {
	now := in.Clock()
	return slices.ContainsFunc(in.Setting.Document.Connections, func(c setup.Connection) bool {
		asOf := answer.AsOfs[c.ID]
		return !asOf.IsZero() && now.Sub(asOf) > c.Limits.MaxAge()
	})
}
