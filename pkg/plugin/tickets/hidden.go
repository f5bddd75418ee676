package tickets

import (
	"fmt"
	"slices"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/instance"
	"github.com/quantyca/rounds/pkg/ticket"
)

// nameFilter is a filter by what somebody or something is called.
type nameFilter struct {
	word             string
	wanted, unwanted func(ticket.Filters) []string
	// shown says which projections hold the name; nil means all.
	shown func(access.Projection) bool
}

var nameFilters = []nameFilter{
	{"assignee", func(f ticket.Filters) []string { return f.Assignees }, func(f ticket.Filters) []string { return f.Not.Assignees }, access.ShowsPeople},
	{"reporter", func(f ticket.Filters) []string { return f.Reporters }, func(f ticket.Filters) []string { return f.Not.Reporters }, access.ShowsPeople},
	{"team", func(f ticket.Filters) []string { return f.Teams }, func(f ticket.Filters) []string { return f.Not.Teams }, access.ShowsInternal},
	{"service", func(f ticket.Filters) []string { return f.Services }, func(f ticket.Filters) []string { return f.Not.Services }, nil},
}

// checkHidden refuses to filter by what is not shown for every one of the customers, and
// to leave it out: the rows that remain would tell it.
func checkHidden(filters ticket.Filters, views []instance.View) error {
	for _, one := range nameFilters {
		if one.shown == nil || len(one.wanted(filters))+len(one.unwanted(filters)) == 0 {
			continue
		}
		if slices.ContainsFunc(views, func(v instance.View) bool { return !one.shown(v.Projection) }) {
			return faults.Forbidden(fmt.Sprintf("Filtering by %s is not available to you.", one.word))
		}
	}
	return nil
}
