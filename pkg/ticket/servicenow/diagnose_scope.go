package servicenow

import (
	"context"
	"errors"
	"strings"

	"github.com/quantyca/rounds/pkg/ticket"
	"github.com/quantyca/rounds/pkg/ticket/diagnosis"
)

const noScopes = "No customer uses this connection yet."

// tables proves each table by each field of the scopes: with an impossible value,
// through both interfaces, nothing may be found.
func (d *checkup) tables(ctx context.Context) ticket.Step {
	if len(d.scopes) == 0 {
		return diagnosis.Warning("Name this connection in a customer's scope.", "%s", noScopes)
	}
	shares, err := sharesOf(d.scopes)
	if err != nil {
		return d.fail(err)
	}
	d.shares = shares
	var first *ticket.Failure
	var missing []string
	for _, table := range d.desk.tables {
		failure := d.admitted(ctx, table)
		if failure == nil {
			continue
		}
		if !lasting(failure) {
			return d.fail(failure)
		}
		if first == nil || errors.Is(failure, errIgnored) {
			first = failure
		}
		missing = append(missing, table)
	}
	number := len(d.desk.tables)
	switch {
	case len(missing) == number:
		return d.fail(first)
	case len(missing) > 0:
		return diagnosis.Warning("Correct tables of the connection or the account's rights. "+first.Remedy, "Not read: %s. %s", strings.Join(missing, ", "), first.Sentence)
	}
	if number == 1 {
		return diagnosis.OK("The only table can be read and heeds the scope.")
	}
	return diagnosis.OK("All %d tables can be read and heed the scope.", number)
}

func (d *checkup) admitted(ctx context.Context, table string) *ticket.Failure {
	for _, of := range d.shares {
		if err := d.desk.admit(ctx, table, of.field); err != nil {
			return d.desk.explain(err)
		}
	}
	return nil
}

// zone only informs: where literals are not UTC, more is read than needed.
func (d *checkup) zone(ctx context.Context) ticket.Step {
	for _, table := range d.desk.tables {
		for _, of := range d.shares {
			if d.desk.admit(ctx, table, of.field) != nil {
				continue
			}
			for _, part := range d.desk.parts(table, of) {
				utc, known, err := d.desk.readsUTC(ctx, table, part)
				switch {
				case err != nil && !lasting(err):
					return d.fail(err)
				case known && !utc:
					return diagnosis.Warning("Nothing needs to be done; a service account in the zone GMT is faster.", "ServiceNow reads times in queries in the account's zone, so time ranges are read wider than needed and cut afterwards.")
				case known:
					return diagnosis.OK("Times in queries are read as UTC.")
				}
			}
		}
	}
	return diagnosis.OK("No ticket can be read yet that would show how times are read.")
}

func (d *checkup) levels(ctx context.Context) ticket.Step {
	err := d.desk.prove(ctx, tableAPI, slaTable, "task")
	switch {
	case err != nil && lasting(err):
		return diagnosis.Warning("Let the account read task_sla and contract_sla.", "Service levels cannot be read, so tickets show none. %s", d.desk.explain(err).Sentence)
	case err != nil:
		return d.fail(err)
	}
	for _, of := range d.shares {
		field := "task." + of.field
		if !scopeField.MatchString(field) || d.desk.prove(ctx, tableAPI, slaTable, field) != nil {
			return diagnosis.OK("Service levels can be read, by the ids of tickets only: task_sla does not heed %s.", field)
		}
	}
	return diagnosis.OK("Service levels can be read.")
}

// scope proves on real tickets that a search answers nothing from outside, and
// that it finds what both interfaces count.
func (d *checkup) scope(ctx context.Context) ticket.Step {
	if len(d.scopes) == 0 {
		return ticket.Step{State: ticket.StepSkipped, Message: noScopes}
	}
	c := d.desk
	result, err := c.searchNow(ctx, ticket.Search{Scopes: d.scopes, Time: ticket.NoTime, Sort: ticket.Sort{By: ticket.ByUpdated, Descending: true}, MaxRows: diagnosis.ProvingRows})
	if err != nil {
		return d.fail(err)
	}
	seen := len(result.Tickets) + result.Dropped
	switch {
	case result.Dropped > 0:
		return diagnosis.Warning("Narrow the account's rights to the customers of the scopes; what lies outside is dropped.", "%d foreign tickets of %d.", result.Dropped, seen)
	case seen == 0:
		return diagnosis.Warning("Check the scopes' ids: for a field such as company they are sys_ids.", "The scopes match no ticket.")
	}
	return d.compare(ctx, seen)
}

// compare holds the Aggregate API's count against the Table API's.
func (d *checkup) compare(ctx context.Context, seen int) ticket.Step {
	c := d.desk
	counted, second := 0, 0
	for _, table := range c.tables {
		for _, of := range d.shares {
			if c.admit(ctx, table, of.field) != nil {
				continue
			}
			if err := c.prove(ctx, aggregateAPI, table, of.field); err != nil {
				return diagnosis.OK("0 foreign tickets of %d. The Aggregate API is no second opinion: %s", seen, c.explain(err).Sentence)
			}
			for _, part := range c.parts(table, of) {
				asked, err := c.provingQuestion(table, part)
				if err != nil {
					return d.fail(err)
				}
				answer, err := c.list(ctx, asked)
				if err != nil {
					return d.fail(err)
				}
				number, err := c.count(ctx, table, asked.query)
				if err != nil {
					return d.fail(err)
				}
				counted, second = counted+answer.total, second+number
			}
		}
	}
	if counted != second {
		return diagnosis.Warning("The account's rules may differ between the two interfaces; lists go by the first.", "0 foreign tickets of %d. The Table API counts %d in the scopes, the Aggregate API %d.", seen, counted, second)
	}
	return diagnosis.OK("0 foreign tickets of %d. Both interfaces count %d in the scopes.", seen, counted)
}
