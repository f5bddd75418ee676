package tickets

import (
	"slices"
	"strings"

	"github.com/quantyca/rounds/pkg/httpx"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/question"
	"github.com/quantyca/rounds/pkg/ticket"
)

// filtersFields is the stored form of filters. Values of one list are alternatives; all
// lists count together.
type filtersFields struct {
	listFields
	Text string `json:"text"`
	// Not are values that are left out.
	Not listFields `json:"not"`
}

// listFields are the values that filters ask for, or leave out.
type listFields struct {
	States     []string `json:"states"`
	Priorities []string `json:"priorities"`
	Types      []string `json:"types"`
	SLA        []string `json:"sla"`
	Pending    []string `json:"pending"`
	Assignees  []string `json:"assignees"`
	Reporters  []string `json:"reporters"`
	Teams      []string `json:"teams"`
	Services   []string `json:"services"`
}

// pendingFilters are the words of a filter by whom a ticket waits for.
var pendingFilters = append(slices.Clone(ticket.PendingReasons), ticket.NoWord)

// takeStates: nothing stated means the open ones, unless resolved tickets are
// what the time range asks for.
func takeStates(fields ticketsFields, query *ticketsQuery) (err error) {
	stated, usual := fields.Filters.States, ticket.States
	switch {
	case slices.Contains(stated, question.AllStates):
		stated = nil
	case len(stated) == 0 && query.Time != ticket.ResolvedTime:
		usual = ticket.OpenStates
		query.Filters.States = slices.Clone(usual)
	}
	if len(stated)+len(fields.Filters.Not.States) > 0 {
		query.Filters.States, err = wordsBut("states", stated, fields.Filters.Not.States, ticket.States, usual)
	}
	return err
}

func takeFilters(fields ticketsFields, query *ticketsQuery) (err error) {
	stated, not := fields.Filters, fields.Filters.Not
	if query.Filters.Types, err = wordsBut("types", stated.Types, not.Types, ticket.Types, ticket.Types); err != nil {
		return err
	}
	if query.Filters.SLA, err = wordsBut("sla", stated.SLA, not.SLA, ticket.SLAStates, ticket.SLAStates); err != nil {
		return err
	}
	ranks, err := wordsBut("priorities", stated.Priorities, not.Priorities, Priorities, Priorities)
	if err != nil {
		return err
	}
	for _, rank := range ranks {
		query.Filters.Priorities = append(query.Filters.Priorities, int(rank[0]-'0'))
	}
	reasons, err := wordsBut("pending", stated.Pending, not.Pending, pendingFilters, pendingFilters)
	for _, reason := range reasons {
		if reason == ticket.NoWord {
			reason = ticket.NotPending
		}
		query.Filters.Pending = append(query.Filters.Pending, reason)
	}
	return err
}

// takeNames reads the filters by what somebody or something is called, of which nobody
// knows all.
func takeNames(fields ticketsFields, query *ticketsQuery) (err error) {
	stated, not, into := fields.Filters, fields.Filters.Not, &query.Filters
	for _, list := range []struct {
		field string
		words []string
		into  *[]string
	}{
		{"assignees", stated.Assignees, &into.Assignees},
		{"reporters", stated.Reporters, &into.Reporters},
		{"teams", stated.Teams, &into.Teams},
		{"services", stated.Services, &into.Services},
		{"not.assignees", not.Assignees, &into.Not.Assignees},
		{"not.reporters", not.Reporters, &into.Not.Reporters},
		{"not.teams", not.Teams, &into.Not.Teams},
		{"not.services", not.Services, &into.Not.Services},
	} {
		if err := question.CheckWords("filters."+list.field, list.words); err != nil {
			return err
		}
		for _, name := range list.words {
			if name == ticket.NoWord {
				name = ""
			}
			*list.into = append(*list.into, name)
		}
	}
	return nil
}

func takeText(fields ticketsFields, query *ticketsQuery) error {
	text := strings.TrimSpace(httpx.Clean(fields.Filters.Text, question.MaxWord))
	if len([]rune(fields.Filters.Text)) > question.MaxWord {
		return faults.BadRequest("The text to find is longer than %d characters.", question.MaxWord)
	}
	query.Filters.Text = text
	return nil
}

// wordsBut are the words that a filter lets through: the stated ones, or those that are
// usual where some are left out, and none where nothing is said. What lets nothing
// through is a mistake: no words would mean any.
func wordsBut[T ~string](name string, stated, unwanted []string, known, usual []T) ([]T, error) {
	wanted, err := question.Words("filters."+name, stated, known)
	if err != nil {
		return nil, err
	}
	not, err := question.Words("filters.not."+name, unwanted, known)
	if err != nil || len(not) == 0 {
		return wanted, err
	}
	if len(wanted) == 0 {
		wanted = slices.Clone(usual)
	}
	wanted = slices.DeleteFunc(wanted, func(word T) bool { return slices.Contains(not, word) })
	if len(wanted) == 0 {
		return nil, faults.BadRequest("The filters of this query leave nothing: filters.not.%s leaves out all that filters.%s asks for.", name, name)
	}
	return wanted, nil
}
