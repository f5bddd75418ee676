package jira

import (
	"context"
	"maps"
	"slices"
	"strings"

	"github.com/quantyca/rounds/pkg/httpx"
	"github.com/quantyca/rounds/pkg/ticket"
	"github.com/quantyca/rounds/pkg/ticket/diagnosis"
)

// checkup is the diagnosis of one Jira site.
type checkup struct {
	diagnosis.Diagnosis
	cloud  *Client
	scopes []ticket.Scope
}

// Diagnose tests the connection from the network up to the scope. It remembers
// nothing from before, and forgets it only where Jira can be asked again: what
// bridges an outage rests on it. Each step says what happened; a failed one also what to do.
func (c *Client) Diagnose(ctx context.Context, scopes []ticket.Scope) []ticket.Step {
	c.cloudIDs.Forget("")
	c.identities.Forget("")
	d := &checkup{cloud: c, scopes: scopes}
	d.Try(ctx, "reached", "Reached", d.reached)
	d.Try(ctx, "signed-in", "Signed in", d.signedIn)
	if !d.Failed() {
		c.catalogues.Forget("")
		c.absences.Forget("")
		c.statuses.Forget("")
	}
	d.Try(ctx, "zone", "Time zone", d.zone)
	d.Try(ctx, "projects", "Projects", d.projects)
	d.Try(ctx, "sla-fields", "SLA fields", d.slaFields)
	d.Try(ctx, "scope", "Scope", d.scope)
	return append(d.Steps(), c.expiry())
}

func failed(err error) ticket.Step { return diagnosis.Failure(failureOf(err)) }

func (c *Client) expiry() ticket.Step {
	return diagnosis.Expiry(c.connection.Auth.Expires, c.edition.words().renewal, c.clock())
}

func (d *checkup) signedIn(ctx context.Context) ticket.Step {
	self, err := d.cloud.myself(ctx)
	if err != nil {
		step := failed(err)
		if expiry := d.cloud.expiry(); expiry.State == ticket.StepError {
			step.Message += " " + expiry.Message
		}
		return step
	}
	return diagnosis.OK("Signed in as %s.", httpx.Clean(or(self.DisplayName, or(self.Name, or(self.Key, self.AccountID))), 100))
}

// zone only informs: searches ask by instants, which no profile's zone changes.
func (d *checkup) zone(ctx context.Context) ticket.Step {
	self, err := d.cloud.myself(ctx)
	if err != nil {
		return failed(err)
	}
	if self.TimeZone == "" {
		return diagnosis.OK("The account tells no time zone; none is needed, since searches ask by instants.")
	}
	return diagnosis.OK("The account's time zone is %s; it need not be the customers', since searches ask by instants.", httpx.Clean(self.TimeZone, 60))
}

func (d *checkup) projects(ctx context.Context) ticket.Step {
	if len(d.scopes) == 0 {
		return diagnosis.Warning("Name this connection in a customer's scope.", "No customer uses this connection yet.")
	}
	gone, err := d.cloud.absent(ctx, d.scopes)
	if err != nil {
		return failed(err)
	}
	if len(gone) > 0 {
		missing := strings.Join(slices.Sorted(maps.Keys(gone)), ", ")
		return failed(fail(ticket.ErrForbidden, "Not readable or not there: "+httpx.Clean(missing, 300)+".",
			"Correct the project keys in the scopes, or give the account the permission Browse projects there.", nil))
	}
	if number := len(projectKeys(d.scopes)); number > 1 {
		return diagnosis.OK("All %d projects of the scopes can be read.", number)
	}
	return diagnosis.OK("The project of the scopes can be read.")
}

func (d *checkup) slaFields(ctx context.Context) ticket.Step {
	known, err := d.cloud.catalogue(ctx)
	if err != nil {
		return failed(err)
	}
	names := make([]string, len(known.slas))
	for i, field := range known.slas {
		names[i] = httpx.Clean(field.Name, 60)
	}
	switch {
	case len(known.missingSLAs) > 0:
		return diagnosis.Warning("Correct sla.fields of the connection.", "No SLA field is called %s.", httpx.Clean(strings.Join(known.missingSLAs, ", "), 200))
	case len(known.missingFields) > 0:
		return diagnosis.Warning("Correct mapping.fields of the connection.", "No field is called %s.", httpx.Clean(strings.Join(known.missingFields, ", "), 200))
	case len(names) == 0:
		return diagnosis.Warning("Service levels come with Jira Service Management; without it this is as it should be.", "The site has no SLA field, so tickets show no service level.")
	}
	return diagnosis.OK("SLA fields: %s.", strings.Join(names, ", "))
}

// scope proves on real tickets that a search answers nothing from outside.
func (d *checkup) scope(ctx context.Context) ticket.Step {
	if len(d.scopes) == 0 {
		return ticket.Step{State: ticket.StepSkipped, Message: "No customer uses this connection yet."}
	}
	search := ticket.Search{Scopes: d.scopes, Time: ticket.NoTime, Sort: ticket.Sort{By: ticket.ByUpdated, Descending: true}, MaxRows: diagnosis.ProvingRows}
	result, err := d.cloud.searchNow(ctx, search)
	if err != nil {
		return failed(err)
	}
	seen := len(result.Tickets) + result.Dropped
	switch {
	case result.Dropped > 0:
		return diagnosis.Warning("Narrow the account's rights to the projects of the scopes; what lies outside is dropped.", "%d foreign tickets of %d.", result.Dropped, seen)
	case seen == 0:
		return diagnosis.Warning("Check the scopes' projects and labels.", "The scopes match no ticket.")
	}
	return diagnosis.OK("0 foreign tickets of %d.", seen)
}
