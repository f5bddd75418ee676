package rounds

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/grafana/grafana-plugin-sdk-go/data"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/frames"
	"github.com/quantyca/rounds/pkg/plugin/instance"
)

// AnswerRounds answers the query type rounds: one frame, one row a round. A query
// that states nothing means today's rounds of each customer.
func AnswerRounds(ctx context.Context, in *Rounds, caller access.Caller, query backend.DataQuery) (backend.DataResponse, error) {
	wanted, err := parseRounds(query.JSON, today)
	if err != nil {
		return backend.DataResponse{}, err
	}
	c, rounds, cut, err := in.choose(ctx, caller, wanted, query.TimeRange)
	if err != nil {
		return backend.DataResponse{}, readFault(err, caller)
	}
	rows, err := c.rows(ctx, rounds)
	if err != nil {
		return backend.DataResponse{}, readFault(err, caller)
	}
	rows = slices.DeleteFunc(rows, func(r roundRow) bool { return !among(wanted.States, r.state) })
	matched := len(rows)
	rows = latestOf(rows, wanted.Limit)
	frame := frames.Table("rounds", roundColumns(), rows, instance.ProjectionsOf(c.views))
	c.explain(frame, caller, cut, len(rows), matched, "rounds")
	return backend.DataResponse{Frames: data.Frames{frame}, Status: backend.StatusOK}, nil
}

// AnswerChecks answers the query type checks: one frame, one row a check of a round.
func AnswerChecks(ctx context.Context, in *Rounds, caller access.Caller, query backend.DataQuery) (backend.DataResponse, error) {
	wanted, err := parseRounds(query.JSON, today)
	if err != nil {
		return backend.DataResponse{}, err
	}
	c, rounds, cut, err := in.choose(ctx, caller, wanted, query.TimeRange)
	if err != nil {
		return backend.DataResponse{}, readFault(err, caller)
	}
	rows, matched, err := c.checkRows(ctx, rounds)
	if err != nil {
		return backend.DataResponse{}, readFault(err, caller)
	}
	frame := frames.Table("checks", checkColumns(), rows, instance.ProjectionsOf(c.views))
	linkEvidence(frame)
	c.explain(frame, caller, cut, len(rows), matched, "checks")
	return backend.DataResponse{Frames: data.Frames{frame}, Status: backend.StatusOK}, nil
}

// latestOf keeps the end of a list that is in the order of time.
func latestOf[R any](rows []R, most int) []R {
	if len(rows) <= most {
		return rows
	}
	return rows[len(rows)-most:]
}

func linkEvidence(frame *data.Frame) {
	shown, _ := frame.FieldByName("evidence")
	if address, _ := frame.FieldByName("evidence_url"); shown == nil || address == nil {
		return
	}
	shown.Config.Links = []data.DataLink{{Title: "Open the evidence", URL: "${__data.fields.evidence_url}", TargetBlank: true}}
}

// Meta is the frame's meta.custom.
type Meta struct {
	Returned int `json:"returned"`
	Matched  int `json:"matched"`
	// AsOf is the instant of the answer, RFC 3339.
	AsOf string `json:"asOf"`
}

// explain says beside the rows what a reader must know of them.
func (c choosing) explain(frame *data.Frame, caller access.Caller, cut bool, returned, matched int, what string) {
	frame.Meta.Custom = Meta{Returned: returned, Matched: matched, AsOf: c.now.UTC().Format(time.RFC3339)}
	frame.Meta.Notices = c.notices(cut)
	if returned < matched {
		frame.Meta.Notices = append(frame.Meta.Notices, data.Notice{
			Severity: data.NoticeSeverityWarning, Text: fmt.Sprintf("Showing the latest %d of %d %s.", returned, matched, what),
		})
	}
	if caller.IsTeam() {
		frame.Meta.ExecutedQueryString = c.describe()
	}
}

func (c choosing) notices(cut bool) []data.Notice {
	var notices []data.Notice
	if len(c.views) == 0 {
		notices = append(notices, data.Notice{Severity: data.NoticeSeverityInfo, Text: frames.NoticeNoCustomer})
	}
	if cut && c.query.When == inRange {
		notices = append(notices, data.Notice{
			Severity: data.NoticeSeverityWarning,
			Text:     fmt.Sprintf("Rounds are read for at most 800 days: this answer begins on %s.", c.from.UTC().Format(time.DateOnly)),
		})
	}
	return notices
}

func (c choosing) describe() string {
	var customers []string
	for _, v := range c.views {
		customers = append(customers, v.Perimeter.ID)
	}
	when := string(c.query.When)
	switch c.query.When {
	case onDay:
		when = "day " + c.query.Day.String()
	case inRange:
		when = fmt.Sprintf("start from %s to %s", c.from.UTC().Format(time.RFC3339), c.to.UTC().Format(time.RFC3339))
	}
	return fmt.Sprintf("customers %s\n%s, checklists %v, slots %v, checks %v, states %v, kinds %v, impacts %v",
		strings.Join(customers, ", "), when, c.query.Checklists, c.query.Slots, c.query.Checks, c.query.States, c.query.Kinds, c.query.Impacts)
}

// readFault tells others than the team no more than that the rounds cannot be read.
func readFault(err error, caller access.Caller) error {
	return faults.ForStrangers(err, caller, SentenceRounds)
}
