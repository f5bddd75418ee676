package plugin

import (
	"fmt"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/data"

	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
)

const (
	noticeNoCustomer = "No customer is shared with you; an administrator can change that in the data source's set-up."
	noticeOld        = "The tickets are those of %s UTC."
	noticePartGone   = "A part of the tickets cannot be read at the moment."
)

// noticesOf are the sentences beside a usable answer. Warnings are the team's:
// they hold the ticket system's words, its state, and how many tickets of others
// it answered.
func (in *Instance) noticesOf(answer ticket.Answer, caller Caller, views []view) []data.Notice {
	var notices []data.Notice
	if len(views) == 0 {
		notices = append(notices, data.Notice{Severity: data.NoticeSeverityInfo, Text: noticeNoCustomer})
	}
	for _, notice := range answer.Notices {
		severity := data.NoticeSeverityInfo
		if notice.Warning {
			severity = data.NoticeSeverityWarning
		}
		if notice.Warning && !caller.isTeam() {
			continue
		}
		notices = append(notices, data.Notice{Severity: severity, Text: notice.Text})
	}
	if !caller.isTeam() {
		return append(notices, in.outsideNotices(answer)...)
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

// outsideNotices say to customers what they must know of a failing system: that
// tickets are missing, or old.
func (in *Instance) outsideNotices(answer ticket.Answer) []data.Notice {
	var notices []data.Notice
	if len(answer.Failures) > 0 {
		notices = append(notices, data.Notice{Severity: data.NoticeSeverityWarning, Text: noticePartGone})
	}
	if in.isOld(answer) {
		text := fmt.Sprintf(noticeOld, answer.AsOf.UTC().Format("2006-01-02 15:04"))
		notices = append(notices, data.Notice{Severity: data.NoticeSeverityWarning, Text: text})
	}
	return notices
}

func (in *Instance) isOld(answer ticket.Answer) bool {
	return !answer.AsOf.IsZero() && in.clock().Sub(answer.AsOf) > in.oldAfter()
}

// oldAfter is the age that tickets reach only when a system cannot be asked again.
func (in *Instance) oldAfter() time.Duration {
	longest := setup.DefaultCache
	for _, connection := range in.setting.document.Connections {
		longest = max(longest, time.Duration(connection.Limits.CacheSeconds)*time.Second)
	}
	return longest + time.Minute
}
