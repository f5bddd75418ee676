package jira

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
)

// slaSchema marks the custom fields of Jira Service Management that hold service levels.
const slaSchema = "com.atlassian.servicedesk:sd-sla-field"

// maxSLAFields bounds what every search asks for beside the standard fields.
const maxSLAFields = 20

// maxSortFields is what remains of JQL's seven sort keys beside priority and key.
const maxSortFields = 3

// category is the key of a status category.
type category string

const (
	categoryNew  category = "new"
	categoryBusy category = "indeterminate"
	categoryDone category = "done"
)

// catalogue is what a site says about itself: the names that a search is made of.
type catalogue struct {
	// fields are all that the site has.
	fields []wireField
	slas   []slaField
	// responses are the service levels for a first response, also those that the
	// set-up does not choose.
	responses []slaField
	roles     map[role][]string
	// moves says that the site tells when a ticket moved to another status category.
	moves      bool
	priorities []priority
	// statuses gives the categories of a status by its name in lower case; names
	// are not unique.
	statuses map[string][]category
	types    []string
	// bare switches off every clause and sort key that rests on the catalogue.
	bare bool
}

// slaField is a custom field that holds a service level.
type slaField struct{ ID, Name string }

// priority is one of a site's priorities; the site lists the highest first.
type priority struct{ ID, Name string }

var customField = regexp.MustCompile(`^customfield_([0-9]{1,12})$`)

// clauseName is the field's name in JQL: cf[10030], since names are not unique.
func (f slaField) clauseName() string {
	return "cf[" + customField.FindStringSubmatch(f.ID)[1] + "]"
}

// sortableSLAs puts the resolution targets first: where rows are cut, they say
// more about urgency than the targets for a first response.
func (c catalogue) sortableSLAs() []slaField {
	if c.bare {
		return nil
	}
	sorted := slices.Clone(c.slas)
	slices.SortStableFunc(sorted, func(a, b slaField) int { return cmp.Compare(rankForSort(a), rankForSort(b)) })
	return sorted[:min(len(sorted), maxSortFields)]
}

func rankForSort(field slaField) int {
	if strings.Contains(strings.ToLower(field.Name), "resol") {
		return 0
	}
	return 1
}

// movesField is when a ticket moved to another status category.
const movesField = "statuscategorychangedate"

func hasMoves(fields []wireField) bool {
	return slices.ContainsFunc(fields, func(field wireField) bool { return field.ID == movesField })
}

// responseSLAs are the service levels that end with the first response.
func responseSLAs(fields []wireField) []slaField {
	all, _ := chooseSLAs(fields, nil)
	return slices.DeleteFunc(all, func(field slaField) bool { return !strings.Contains(strings.ToLower(field.Name), "respon") })
}

func (c catalogue) categoriesOfStatus(name string) []category {
	return c.statuses[strings.ToLower(name)]
}

// rank answers the place of a priority among the site's, from 0, and their number.
func (c catalogue) rank(name string) (place, of int, ok bool) {
	place = slices.IndexFunc(c.priorities, func(p priority) bool { return strings.EqualFold(p.Name, name) })
	return place, len(c.priorities), place >= 0
}

// chooseSLAs picks the service levels of a site: the named ones (by id or name,
// in that order), or all. It answers the names that are no such field.
func chooseSLAs(fields []wireField, named []string) (chosen []slaField, missing []string) {
	var found []slaField
	for _, field := range fields {
		if field.Schema.Custom == slaSchema && customField.MatchString(field.ID) {
			found = append(found, slaField{ID: field.ID, Name: field.Name})
		}
	}
	if len(named) == 0 {
		return found[:min(len(found), maxSLAFields)], nil
	}
	for _, name := range named {
		known := false
		for _, field := range found {
			if field.ID != name && !strings.EqualFold(field.Name, name) {
				continue
			}
			known = true
			if !slices.Contains(chosen, field) {
				chosen = append(chosen, field)
			}
		}
		if !known {
			missing = append(missing, name)
		}
	}
	return chosen[:min(len(chosen), maxSLAFields)], missing
}
