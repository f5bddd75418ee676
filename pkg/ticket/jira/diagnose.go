package jira

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/quantyca/rounds/pkg/httpx"
	"github.com/quantyca/rounds/pkg/ticket"
)

const (
	// maxSkew is how far Jira's clock and ours may differ before countdowns mislead.
	maxSkew = 5 * time.Minute
	// provingRows is how many tickets the proof of a scope looks at.
	provingRows = 100
)

// diagnosis runs its steps in order. A step that fails makes those after it
// pointless, so they are skipped.
type diagnosis struct {
	cloud  *Client
	scopes []ticket.Scope
	failed string
	steps  []ticket.Step
}

// Diagnose tests the connection from the network up to the scope. It remembers
// nothing from before, and forgets it only where Jira can be asked again: what
// bridges an outage rests on it. Each step says what happened; a failed one also what to do.
func (c *Client) Diagnose(ctx context.Context, scopes []ticket.Scope) []ticket.Step {
	c.cloudIDs.Forget("")
	c.identities.Forget("")
	d := &diagnosis{cloud: c, scopes: scopes}
	d.run(ctx, "reached", "Reached", d.reached)
	d.run(ctx, "signed-in", "Signed in", d.signedIn)
	if d.failed == "" {
		c.catalogues.Forget("")
		c.absences.Forget("")
		c.statuses.Forget("")
	}
	d.run(ctx, "zone", "Time zone", d.zone)
	d.run(ctx, "projects", "Projects", d.projects)
	d.run(ctx, "sla-fields", "SLA fields", d.slaFields)
	d.run(ctx, "scope", "Scope", d.scope)
	return append(d.steps, c.expiry())
}

func (d *diagnosis) run(ctx context.Context, id, title string, try func(context.Context) ticket.Step) {
	step := ticket.Step{State: ticket.StepSkipped, Message: fmt.Sprintf("Not tried, because the step %q failed.", d.failed)}
	if d.failed == "" {
		step = try(ctx)
	}
	step.ID, step.Title = id, title
	if step.State == ticket.StepError && d.failed == "" {
		d.failed = title
	}
	d.steps = append(d.steps, step)
}

func ok(format string, arguments ...any) ticket.Step {
	return ticket.Step{State: ticket.StepOK, Message: fmt.Sprintf(format, arguments...)}
}

func warning(remedy, format string, arguments ...any) ticket.Step {
	return ticket.Step{State: ticket.StepWarning, Message: fmt.Sprintf(format, arguments...), Remedy: remedy}
}

func failed(err error) ticket.Step {
	failure := failureOf(err)
	return ticket.Step{State: ticket.StepError, Message: failure.Sentence, Remedy: failure.Remedy}
}

func (d *diagnosis) signedIn(ctx context.Context) ticket.Step {
	self, err := d.cloud.myself(ctx)
	if err != nil {
		step := failed(err)
		if expiry := d.cloud.expiry(); expiry.State == ticket.StepError {
			step.Message += " " + expiry.Message
		}
		return step
	}
	return ok("Signed in as %s.", httpx.Clean(or(self.DisplayName, or(self.Name, or(self.Key, self.AccountID))), 100))
}

// zone only informs: searches ask by instants, which no profile's zone changes.
func (d *diagnosis) zone(ctx context.Context) ticket.Step {
	self, err := d.cloud.myself(ctx)
	if err != nil {
		return failed(err)
	}
	if self.TimeZone == "" {
		return ok("The account tells no time zone; none is needed, since searches ask by instants.")
	}
	return ok("The account's time zone is %s; it need not be the customers', since searches ask by instants.", httpx.Clean(self.TimeZone, 60))
}

func (d *diagnosis) projects(ctx context.Context) ticket.Step {
	if len(d.scopes) == 0 {
		return warning("Name this connection in a customer's scope.", "No customer uses this connection yet.")
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
		return ok("All %d projects of the scopes can be read.", number)
	}
	return ok("The project of the scopes can be read.")
}

func (d *diagnosis) slaFields(ctx context.Context) ticket.Step {
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
		return warning("Correct sla.fields of the connection.", "No SLA field is called %s.", httpx.Clean(strings.Join(known.missingSLAs, ", "), 200))
	case len(known.missingFields) > 0:
		return warning("Correct mapping.fields of the connection.", "No field is called %s.", httpx.Clean(strings.Join(known.missingFields, ", "), 200))
	case len(names) == 0:
		return warning("Service levels come with Jira Service Management; without it this is as it should be.", "The site has no SLA field, so tickets show no service level.")
	}
	return ok("SLA fields: %s.", strings.Join(names, ", "))
}

// scope proves on real tickets that a search answers nothing from outside.
func (d *diagnosis) scope(ctx context.Context) ticket.Step {
	if len(d.scopes) == 0 {
		return ticket.Step{State: ticket.StepSkipped, Message: "No customer uses this connection yet."}
	}
	search := ticket.Search{Scopes: d.scopes, Time: ticket.NoTime, Sort: ticket.Sort{By: ticket.ByUpdated, Descending: true}, MaxRows: provingRows}
	result, err := d.cloud.searchNow(ctx, search)
	if err != nil {
		return failed(err)
	}
	seen := len(result.Tickets) + result.Dropped
	switch {
	case result.Dropped > 0:
		return warning("Narrow the account's rights to the projects of the scopes; what lies outside is dropped.", "%d foreign tickets of %d.", result.Dropped, seen)
	case seen == 0:
		return warning("Check the scopes' projects and labels.", "The scopes match no ticket.")
	}
	return ok("0 foreign tickets of %d.", seen)
}
