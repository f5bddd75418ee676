package jira

import (
	"context"
	"errors"
	"strings"

	"github.com/quantyca/rounds/pkg/ticket/explain"

	"golang.org/x/sync/errgroup"

	"github.com/quantyca/rounds/pkg/ticket"
)

// catalogueAnswer is a catalogue and what was missing in it.
type catalogueAnswer struct {
	catalogue
	notices []ticket.Notice
	// missingSLAs are the names of the set-up that are no SLA field of the site,
	// missingFields those that are no field at all.
	missingSLAs, missingFields []string
}

// catalogue answers the site's names, at most ten minutes old, or older while
// Jira cannot be asked: rows that are kept must stay readable.
func (c *Client) catalogue(ctx context.Context) (catalogueAnswer, error) {
	found, err := c.catalogues.Get(ctx, "", c.readCatalogue)
	if err == nil {
		return found.Value, nil
	}
	if old, ok := c.catalogues.Stale(""); ok && explain.Passing(err) && ctx.Err() == nil {
		return old.Value, nil
	}
	return catalogueAnswer{}, err
}

// readCatalogue asks for the fields, without which no SLA can be read, and for
// priorities, statuses and types, without which a search only reads more.
func (c *Client) readCatalogue(ctx context.Context) (catalogueAnswer, error) {
	var fields []wireField
	var priorities []wireNamed
	var statuses []wireStatus
	var types []wireNamed
	optional := func(path string, target any) func() error {
		return ticket.Guarded(func() error {
			err := c.call(ctx, request{path: path}, target)
			if errors.Is(err, ticket.ErrForbidden) || errors.Is(err, ticket.ErrGone) || errors.Is(err, ticket.ErrConfig) || errors.Is(err, ticket.ErrNotFound) || errors.Is(err, ticket.ErrAnswer) {
				return nil
			}
			return err
		})
	}
	group, ctx := errgroup.WithContext(ctx)
	group.Go(ticket.Guarded(func() error { return c.call(ctx, request{path: "field"}, &fields) }))
	group.Go(optional("priority", &priorities))
	if len(c.rules.States) > 0 {
		group.Go(optional("status", &statuses))
	}
	group.Go(optional("issuetype", &types))
	if err := group.Wait(); err != nil {
		return catalogueAnswer{}, err
	}
	answer := catalogueAnswer{}
	answer.fields, answer.responses, answer.moves = fields, responseSLAs(fields), c.edition.movesKnown() || hasMoves(fields)
	answer.roles, answer.missingFields = chooseRoles(fields, c.connection.Mapping.Fields)
	answer.slas, answer.missingSLAs = chooseSLAs(fields, c.connection.SLA.Fields)
	for _, one := range priorities {
		answer.priorities = append(answer.priorities, priority{ID: string(one.ID), Name: one.Name})
	}
	answer.statuses = map[string][]category{}
	for _, one := range statuses {
		name := strings.ToLower(strings.TrimSpace(one.Name))
		answer.statuses[name] = append(answer.statuses[name], category(one.Category.Key))
	}
	for _, one := range types {
		answer.types = append(answer.types, one.Name)
	}
	answer.notices = missingNotices(answer)
	return answer, nil
}

func missingNotices(answer catalogueAnswer) []ticket.Notice {
	var notices []ticket.Notice
	if len(answer.missingSLAs) > 0 {
		notices = append(notices, ticket.Notice{Warning: true, Text: "An SLA field of the set-up does not exist in Jira, so some service levels may be missing."})
	}
	if len(answer.missingFields) > 0 {
		notices = append(notices, ticket.Notice{Warning: true, Text: "A field that the set-up names does not exist in Jira, so its column is empty."})
	}
	return notices
}
