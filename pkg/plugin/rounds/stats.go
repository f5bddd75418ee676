package rounds

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"slices"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/grafana/grafana-plugin-sdk-go/data"

	"github.com/quantyca/rounds/pkg/identity"
	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/setup"
)

// AnswerCheckStats answers the query type check-stats: how rounds went, counted.
func AnswerCheckStats(ctx context.Context, in *Rounds, caller access.Caller, query backend.DataQuery) (backend.DataResponse, error) {
	wanted, err := parseStats(query.JSON)
	if err != nil {
		return backend.DataResponse{}, err
	}
	c, rounds, cut, err := in.choose(ctx, caller, wanted.roundsQuery, query.TimeRange)
	if err != nil {
		return backend.DataResponse{}, readFault(err, caller)
	}
	if err := in.checkAllCustomers(caller, wanted.Customers); err != nil {
		return backend.DataResponse{}, err
	}
	g, err := c.group(ctx, wanted, rounds)
	if errors.Is(err, errTooManyStats) {
		return backend.DataResponse{}, faults.BadRequest("These are more than %d groups; group by less, or choose a shorter time.", maxGroups)
	}
	if err != nil {
		return backend.DataResponse{}, readFault(err, caller)
	}
	frame := c.statsFrame(g)
	frame.Meta.Notices = append(frame.Meta.Notices, c.notices(cut)...)
	if caller.IsTeam() {
		frame.Meta.ExecutedQueryString = c.describe() + describeStats(wanted)
	}
	return backend.DataResponse{Frames: data.Frames{frame}, Status: backend.StatusOK}, nil
}

// statsFrame makes the asked shape. Without groups there is one number, also when
// there was no round.
func (c choosing) statsFrame(g *grouping) *data.Frame {
	if len(g.query.GroupBy) == 0 && !g.series {
		g.sum(statsGroup{})
	}
	labels := c.labels(g)
	groups := labels.sorted(g.order)
	if g.series {
		return statsSeries(g, labels, groups)
	}
	matched := len(groups)
	groups = groups[:min(len(groups), g.query.Limit)]
	frame := statsTable(g, labels, groups)
	if len(groups) < matched {
		frame.Meta.Notices = append(frame.Meta.Notices, data.Notice{
			Severity: data.NoticeSeverityInfo, Text: fmt.Sprintf("Showing %d of %d groups.", len(groups), matched),
		})
	}
	return frame
}

var errCustomerBroken = errors.New("a customer's part of the set-up has a problem")

// checkAllCustomers: a customer whose part of the set-up has a problem is nobody's,
// so that a number over all customers would be without his rounds. A customer is
// not concerned by others.
func (in *Rounds) checkAllCustomers(caller access.Caller, named []string) error {
	if len(named) > 0 || (!caller.IsTeam() && caller.Kind != identity.AlertRule) {
		return nil
	}
	for _, perimeter := range in.Setting.Whole.Perimeters {
		if slices.ContainsFunc(in.Setting.Document.Perimeters, func(p setup.Perimeter) bool { return p.ID == perimeter.ID }) {
			continue
		}
		fault := &faults.Fault{Status: http.StatusBadGateway, Source: backend.ErrorSourceDownstream, Sentence: SentenceRounds, Cause: errCustomerBroken}
		if caller.IsTeam() {
			fault.Sentence = fmt.Sprintf("The set-up of the customer %s has a problem, so the rounds cannot all be counted.", faults.Quoted(perimeter.ID))
		}
		return fault
	}
	return nil
}
