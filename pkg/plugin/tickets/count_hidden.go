package tickets

import (
	"errors"
	"fmt"
	"net/http"
	"slices"

	"github.com/grafana/grafana-plugin-sdk-go/backend"

	"github.com/quantyca/rounds/pkg/identity"
	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/instance"
	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
)

// CountShown says which projections hold what a key tells; a key that is not here
// is everybody's.
var CountShown = map[ticket.CountKey]func(access.Projection) bool{
	ticket.CountAssignee:    access.ShowsPeople,
	ticket.CountReporter:    access.ShowsPeople,
	ticket.CountTeam:        access.ShowsInternal,
	ticket.CountConnection:  access.ShowsInternal,
	ticket.CountStateRaw:    access.ShowsInternal,
	ticket.CountPriorityRaw: access.ShowsInternal,
}

// checkCountable refuses to filter or group by what is not shown for every one of
// the customers: each group's name and number would tell it.
func checkCountable(wanted countQuery, caller access.Caller, views []instance.View) error {
	if err := checkHidden(wanted.Filters, views); err != nil {
		return err
	}
	for _, key := range wanted.GroupBy {
		shown, limited := CountShown[key]
		if !limited || !slices.ContainsFunc(views, func(v instance.View) bool { return !shown(v.Projection) }) {
			continue
		}
		if caller.Kind == identity.AlertRule {
			return faults.Forbidden(fmt.Sprintf("Grouping by %s is not available to alert rules: every Viewer can read the labels of an alert.", key))
		}
		return faults.Forbidden(fmt.Sprintf("Grouping by %s is not available to you.", key))
	}
	return nil
}

// checkWhole is the fault of an answer that lacks tickets.
func (in *Tickets) checkWhole(answer ticket.Answer, caller access.Caller, wanted countQuery) error {
	if len(answer.Failures) > 0 {
		failure := answer.Failures[0]
		fault := *faults.Of(failure.Err, caller)
		if caller.IsTeam() {
			fault.Sentence = fmt.Sprintf("The tickets of %s cannot be counted: %s", faults.Quoted(failure.ConnectionName), fault.Sentence)
		}
		return &fault
	}
	for _, notice := range answer.Notices {
		if notice.Missing {
			return incomplete(caller, "The tickets cannot all be counted: "+notice.Text)
		}
		// People read the notice; a rule would take none at risk for none to be there.
		if notice.NoLevels && wanted.isOfSLA() && caller.Kind == identity.AlertRule {
			return incomplete(caller, notice.Text)
		}
	}
	// What is remembered bridges an outage for people, who read beside it how old it
	// is; a rule would stay quiet about what has come since.
	if caller.Kind == identity.AlertRule && in.isOld(answer) {
		return incomplete(caller, "A ticket system has not answered for a while.")
	}
	return in.checkCustomers(caller, wanted)
}

// checkCustomers: a customer whose part of the set-up has a problem is nobody's, so
// that a number over all customers would be without his tickets.
func (in *Tickets) checkCustomers(caller access.Caller, wanted countQuery) error {
	if len(wanted.Customers) > 0 || (!caller.IsTeam() && caller.Kind != identity.AlertRule) {
		return nil
	}
	for _, perimeter := range in.Setting.Whole.Perimeters {
		if !slices.ContainsFunc(in.Setting.Document.Perimeters, func(p setup.Perimeter) bool { return p.ID == perimeter.ID }) {
			return incomplete(caller, fmt.Sprintf("The set-up of the customer %s has a problem, so the tickets cannot all be counted.", faults.Quoted(perimeter.ID)))
		}
	}
	return nil
}

var errIncomplete = errors.New("a count would be too low")

func incomplete(caller access.Caller, sentence string) *faults.Fault {
	if !caller.IsTeam() {
		sentence = faults.NoTickets
	}
	return &faults.Fault{Status: http.StatusBadGateway, Source: backend.ErrorSourceDownstream, Sentence: sentence, Cause: fmt.Errorf("%w: %s", errIncomplete, sentence)}
}
