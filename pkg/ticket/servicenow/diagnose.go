package servicenow

import (
	"context"
	"fmt"
	"net/http"
	"time"

	"github.com/quantyca/rounds/pkg/httpx"
	"github.com/quantyca/rounds/pkg/ticket"
	"github.com/quantyca/rounds/pkg/ticket/encoded"
)

const (
	// maxSkew is how far ServiceNow's clock and ours may differ before countdowns mislead.
	maxSkew = 5 * time.Minute
	// provingRows is how many tickets the proof of a scope looks at.
	provingRows = 100
)

// diagnosis runs its steps in order. A step that fails makes those after it
// pointless, so they are skipped.
type diagnosis struct {
	desk   *Client
	scopes []ticket.Scope
	shares []share
	failed string
	steps  []ticket.Step
}

// Diagnose tests the connection from the network up to the scope. It remembers
// nothing from before, and forgets it only where ServiceNow can be asked again:
// what bridges an outage rests on it. Each step says what happened; a failed one also what to do.
func (c *Client) Diagnose(ctx context.Context, scopes []ticket.Scope) []ticket.Step {
	d := &diagnosis{desk: c, scopes: withIDs(scopes)}
	d.run(ctx, "reached", "Reached", d.reached)
	d.run(ctx, "signed-in", "Signed in", d.signedIn)
	if d.failed == "" {
		c.forget(scopes)
	}
	d.run(ctx, "dictionary", "Dictionary", d.dictionary)
	d.run(ctx, "tables", "Tables", d.tables)
	d.run(ctx, "zone", "Time zone", d.zone)
	d.run(ctx, "sla", "Service levels", d.levels)
	d.run(ctx, "scope", "Scope", d.scope)
	return append(d.steps, c.expiry())
}

// forget drops all proofs and names that the scopes rest on.
func (c *Client) forget(scopes []ticket.Scope) {
	c.dictionaries.Clear()
	c.choices.Forget("")
	c.literals.Forget("")
	c.life.Clear()
	for _, field := range scopeFields(scopes) {
		for _, table := range c.tables {
			c.distrust(table, field)
		}
		c.distrust(slaTable, "task."+field)
	}
	c.distrust(slaTable, "task")
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

func (d *diagnosis) fail(err error) ticket.Step {
	failure := d.desk.explain(err)
	return ticket.Step{State: ticket.StepError, Message: failure.Sentence, Remedy: failure.Remedy}
}

// reached asks what answers at the address, without any credential: a wrong host
// must not learn one. ServiceNow refuses in its own words.
func (d *diagnosis) reached(ctx context.Context) ticket.Step {
	c := d.desk
	asked := question{table: c.tables[0], fields: []string{"sys_id"}, limit: 1}.request()
	reply, err := c.send(ctx, asked, http.Header{"Accept": {"application/json"}})
	if err != nil {
		return d.fail(err)
	}
	if failure := c.noServiceNow(reply); failure != nil {
		return d.fail(failure)
	}
	if reply.Status < 300 {
		return warning("Let ServiceNow's REST interface demand a sign-in.", "ServiceNow answers, also to those who are not signed in.")
	}
	if at, err := http.ParseTime(reply.Header.Get("Date")); err == nil {
		if skew := c.clock().Sub(at).Abs(); skew > maxSkew {
			return warning("Correct the clock of the machine that Grafana runs on.",
				"ServiceNow answers, but its clock and ours differ by %s, which shifts every countdown.", skew.Round(time.Second))
		}
	}
	return ok("ServiceNow answers.")
}

// noServiceNow explains an answer to a caller without a credential that is neither
// ServiceNow's refusal nor a list.
func (c *Client) noServiceNow(reply httpx.Reply) *ticket.Failure {
	if page := webPage(reply); page != nil && reply.Status != http.StatusUnauthorized {
		return page
	}
	if reply.Status == http.StatusTooManyRequests || reply.Status >= 500 {
		return checkReply(reply, c.clock())
	}
	if _, err := readRows(reply); refusalOf(reply) == nil && (reply.Status >= 300 || err != nil) {
		return fail(ticket.ErrConfig, "The address does not answer as ServiceNow does.", "Enter the address of the instance, such as https://your-instance.service-now.com.", fmt.Errorf("status %d", reply.Status))
	}
	return nil
}

// signedIn asks for the account's own record; an account that may not read users
// is signed in all the same.
func (d *diagnosis) signedIn(ctx context.Context) ticket.Step {
	c := d.desk
	user := c.connection.Auth.User
	if user == "" {
		user = impossible
	}
	query, err := encoded.Query{Conditions: []encoded.Condition{encoded.Is("user_name", user)}}.Render()
	if err != nil {
		return d.fail(fail(ticket.ErrConfig, "The connection's user name cannot be asked for.", "Correct auth.user.", err))
	}
	answer, err := c.list(ctx, question{table: "sys_user", query: query, fields: []string{"user_name", "name"}, limit: 1})
	if err != nil && !lasting(err) {
		return d.fail(err)
	}
	if len(answer.rows) == 1 && answer.rows[0]["user_name"].value == c.connection.Auth.User {
		return ok("Signed in as %s.", httpx.Clean(answer.rows[0]["name"].display, 100))
	}
	return ok("The sign-in is accepted.")
}

// dictionary only warns: what every instance has is known without it.
func (d *diagnosis) dictionary(ctx context.Context) ticket.Step {
	known, err := d.desk.dictionaryOf(ctx, d.desk.ticketTables()...)
	if err != nil {
		return d.fail(err)
	}
	listed, err := d.desk.choicesOf(ctx)
	if err != nil {
		return d.fail(err)
	}
	switch {
	case !known.known:
		return warning("Let the account read sys_dictionary and sys_db_object.", "The account may not read the dictionary, so only fields that every instance has can be used.")
	case len(listed.lists) == 0:
		return warning("Let the account read sys_choice.", "The account may not read the choice lists, so states are known by their values and the account's own language only.")
	}
	return ok("Dictionary and choice lists can be read.")
}
