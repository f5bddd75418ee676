package jira

import (
	"context"
	"errors"
	"slices"

	"github.com/quantyca/rounds/pkg/ticket/remember"

	"github.com/quantyca/rounds/pkg/ticket"
)

// absence is the projects of the scopes that Jira does not have or does not
// show, by their keys in upper case. One of them makes Jira refuse a whole query.
type absence map[string]bool

// from takes the absent projects out of scopes; scopes that keep none go too.
func (a absence) from(scopes []ticket.Scope) []ticket.Scope {
	var present []ticket.Scope
	for _, scope := range scopes {
		scope.Projects = slices.DeleteFunc(slices.Clone(scope.Projects), func(key string) bool { return a[foldKey(key)] })
		if len(scope.Projects) > 0 {
			present = append(present, scope)
		}
	}
	return present
}

// touches says whether the scopes name an absent project.
func (a absence) touches(scopes []ticket.Scope) bool {
	return slices.ContainsFunc(projectKeys(scopes), func(key string) bool { return a[key] })
}

// absent asks which projects of the scopes the account cannot read.
func (c *Client) absent(ctx context.Context, scopes []ticket.Scope) (absence, error) {
	found, err := c.projects(ctx, scopes)
	if err != nil {
		return nil, err
	}
	missing := absence{}
	for _, key := range projectKeys(scopes) {
		if !found[key] {
			missing[key] = true
		}
	}
	return missing, nil
}

var absenceNotice = ticket.Notice{Warning: true, Missing: true, Lasting: true, Text: "A project of the scope does not exist in Jira or cannot be read, so its tickets are missing."}

// notices say it of each customer who has such a project.
func (a absence) notices(scopes []ticket.Scope) []ticket.Notice {
	var notices []ticket.Notice
	for _, scope := range scopes {
		one := absenceNotice
		one.Customer = scope.Customer
		if a.touches([]ticket.Scope{scope}) && !slices.Contains(notices, one) {
			notices = append(notices, one)
		}
	}
	return notices
}

// find reads the rows of a search. Where Jira refuses the query, a project or
// another name in it may have gone since it was read: it is asked once more
// without the projects that are not there, or without what only saves work.
func (c *Client) find(ctx context.Context, search ticket.Search, known catalogueAnswer, get getter[issue]) (remember.Stamped[haul[issue]], []ticket.Notice, error) {
	if gone, ok := c.absences.Young(""); ok && gone.touches(search.Scopes) {
		return c.findWithout(ctx, gone, search, known.catalogue, get)
	}
	found, notices, err := c.ask(ctx, search, known.catalogue, get)
	if !errors.Is(err, ticket.ErrQuery) || errors.Is(err, errToken) {
		return found, notices, err
	}
	gone, lookup := c.absent(ctx, search.Scopes)
	switch {
	case lookup != nil:
		return found, notices, err
	case len(gone) > 0:
		c.absences.Put("", gone)
		return c.findWithout(ctx, gone, search, known.catalogue, get)
	}
	c.catalogues.Forget("")
	bare := known.catalogue
	bare.bare = true
	return c.ask(ctx, search, bare, get)
}

func (c *Client) findWithout(ctx context.Context, gone absence, search ticket.Search, known catalogue, get getter[issue]) (remember.Stamped[haul[issue]], []ticket.Notice, error) {
	notices := gone.notices(search.Scopes)
	if search.Scopes = gone.from(search.Scopes); len(search.Scopes) == 0 {
		return remember.Stamped[haul[issue]]{At: c.clock(), Value: haul[issue]{end: ending{complete: true}}}, notices, nil
	}
	found, more, err := c.ask(ctx, search, known, get)
	return found, append(notices, more...), err
}
