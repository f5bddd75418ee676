package rounds

import (
	"encoding/json"
	"slices"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/question"
)

// roundsFields is the stored form of a query for rounds and checks, schema 1.
type roundsFields struct {
	Customers  []string `json:"customers"`
	Checklists []string `json:"checklists"`
	Slots      []string `json:"slots"`
	Checks     []string `json:"checks"`
	States     []string `json:"states"`
	Kinds      []string `json:"kinds"`
	Impacts    []string `json:"impacts"`
	Day        string   `json:"day"`
	TimeField  string   `json:"timeField"`
	Limit      *int     `json:"limit"`
}

// roundsQuery is a checked query. Empty lists mean everything.
type roundsQuery struct {
	Customers, Checklists, Slots, Checks []string
	States                               []check.State
	Kinds                                []check.Kind
	Impacts                              []check.Impact
	When                                 roundsWhen
	// Day is the customers' day where When is onDay.
	Day   check.Date
	Limit int
}

// roundsWhen says which rounds are meant.
type roundsWhen string

const (
	// today is each customer's own, with what began before and is not over yet.
	today roundsWhen = "today"
	onDay roundsWhen = "day"
	// inRange are the rounds that start in the dashboard's time range.
	inRange roundsWhen = "start"
)

const (
	defaultRounds = 5000
	// maxRounds lets one answer hold 500 checks of a year.
	maxRounds = 200_000
)

var (
	checkKinds   = []check.Kind{check.Manual, check.Alert, check.Signal, check.Tickets}
	checkImpacts = []check.Impact{check.NormalImpact, check.HighImpact}
	roundTimes   = []string{"", "none", string(inRange)}
)

// parseRounds reads a stored query; by is the time that it means where it states
// none. Errors are sentences.
func parseRounds(raw json.RawMessage, by roundsWhen) (roundsQuery, error) {
	var fields roundsFields
	if err := question.Open(raw, &fields); err != nil {
		return roundsQuery{}, err
	}
	return takeRounds(fields, by)
}

func takeRounds(fields roundsFields, by roundsWhen) (roundsQuery, error) {
	query := roundsQuery{
		Customers: fields.Customers, Checklists: fields.Checklists, Slots: fields.Slots, Checks: fields.Checks, Limit: defaultRounds,
	}
	for _, list := range []struct {
		name  string
		words []string
	}{{"customers", fields.Customers}, {"checklists", fields.Checklists}, {"slots", fields.Slots}, {"checks", fields.Checks}} {
		if err := question.CheckWords(list.name, list.words); err != nil {
			return roundsQuery{}, err
		}
	}
	var err error
	if query.States, err = knownWords("states", fields.States, check.States); err != nil {
		return roundsQuery{}, err
	}
	if query.Kinds, err = knownWords("kinds", fields.Kinds, checkKinds); err != nil {
		return roundsQuery{}, err
	}
	if query.Impacts, err = knownWords("impacts", fields.Impacts, checkImpacts); err != nil {
		return roundsQuery{}, err
	}
	if err := query.takeWhen(fields, by); err != nil {
		return roundsQuery{}, err
	}
	err = query.takeLimit(fields.Limit)
	return query, err
}

func (q *roundsQuery) takeWhen(fields roundsFields, by roundsWhen) error {
	if _, err := question.Word("timeField", fields.TimeField, roundTimes); err != nil {
		return err
	}
	if err := question.CheckWords("day", []string{fields.Day}); err != nil {
		return err
	}
	q.When = by
	switch {
	case fields.Day == string(today):
		q.When = today
	case fields.Day != "":
		day, err := check.ParseDate(fields.Day)
		if err != nil {
			return faults.BadRequest("The field day of this query must be today or a day such as 2026-03-29, not %s.", faults.Quoted(fields.Day))
		}
		q.When, q.Day = onDay, day
	case fields.TimeField == string(inRange):
		q.When = inRange
	case fields.TimeField == "none":
		q.When = today
	}
	return nil
}

func (q *roundsQuery) takeLimit(limit *int) error {
	if limit == nil {
		return nil
	}
	if *limit < 1 || *limit > maxRounds {
		return faults.BadRequest("The limit must be between 1 and %d.", maxRounds)
	}
	q.Limit = *limit
	return nil
}

func knownWords[T ~string](field string, words []string, known []T) ([]T, error) {
	if err := question.CheckWords(field, words); err != nil {
		return nil, err
	}
	if slices.Contains(words, question.AllStates) {
		return nil, nil
	}
	var list []T
	for _, word := range words {
		one, err := question.Word(field, word, known)
		if err != nil {
			return nil, err
		}
		list = append(list, one)
	}
	return list, nil
}

// wants says whether a check is one that the query asks for.
func (q roundsQuery) wants(one check.Check) bool {
	return among(q.Checks, one.ID) && among(q.Kinds, kindOfCheck(one)) && among(q.Impacts, impactOfCheck(one))
}

// wantsSome is true where the query chooses among checks.
func (q roundsQuery) wantsSome() bool { return len(q.Checks)+len(q.Kinds)+len(q.Impacts) > 0 }

// among is true for every value where nothing is chosen.
func among[T comparable](chosen []T, value T) bool {
	return len(chosen) == 0 || slices.Contains(chosen, value)
}

func kindOfCheck(one check.Check) check.Kind {
	if one.Kind == "" {
		return check.Manual
	}
	return one.Kind
}

func impactOfCheck(one check.Check) check.Impact {
	if one.Impact == "" {
		return check.NormalImpact
	}
	return one.Impact
}
