package servicenow

import (
	"context"
	"fmt"
	"net/http"

	"github.com/quantyca/rounds/pkg/httpx"
	"github.com/quantyca/rounds/pkg/ticket"
	"github.com/quantyca/rounds/pkg/ticket/diagnosis"
	"github.com/quantyca/rounds/pkg/ticket/encoded"
)

// checkup is the diagnosis of one ServiceNow instance.
type checkup struct {
	diagnosis.Diagnosis
	desk   *Client
	scopes []ticket.Scope
	shares []share
}

// Diagnose tests the connection from the network up to the scope. It remembers
// nothing from before, and forgets it only where ServiceNow can be asked again:
// what bridges an outage rests on it. Each step says what happened; a failed one also what to do.
func (c *Client) Diagnose(ctx context.Context, scopes []ticket.Scope) []ticket.Step {
	d := &checkup{desk: c, scopes: withIDs(scopes)}
	d.Try(ctx, "reached", "Reached", d.reached)
	d.Try(ctx, "signed-in", "Signed in", d.signedIn)
	if !d.Failed() {
		c.forget(scopes)
	}
	d.Try(ctx, "dictionary", "Dictionary", d.dictionary)
	d.Try(ctx, "tables", "Tables", d.tables)
	d.Try(ctx, "zone", "Time zone", d.zone)
	d.Try(ctx, "sla", "Service levels", d.levels)
	d.Try(ctx, "scope", "Scope", d.scope)
	return append(d.Steps(), c.expiry())
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

func (d *checkup) fail(err error) ticket.Step { return diagnosis.Failure(d.desk.explain(err)) }

func (c *Client) expiry() ticket.Step {
	const remedy = "Make a new password or client secret, enter it as the connection's secret and its end as auth.expires."
	return diagnosis.Expiry(c.connection.Auth.Expires, remedy, c.clock())
}

// reached asks what answers at the address, without any credential: a wrong host
// must not learn one. ServiceNow refuses in its own words.
func (d *checkup) reached(ctx context.Context) ticket.Step {
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
		return diagnosis.Warning("Let ServiceNow's REST interface demand a sign-in.", "ServiceNow answers, also to those who are not signed in.")
	}
	if at, err := http.ParseTime(reply.Header.Get("Date")); err == nil {
		if step, far := diagnosis.Skew("ServiceNow", at, c.clock()); far {
			return step
		}
	}
	return diagnosis.OK("ServiceNow answers.")
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
func (d *checkup) signedIn(ctx context.Context) ticket.Step {
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
		return diagnosis.OK("Signed in as %s.", httpx.Clean(answer.rows[0]["name"].display, 100))
	}
	return diagnosis.OK("The sign-in is accepted.")
}

// dictionary only warns: what every instance has is known without it.
func (d *checkup) dictionary(ctx context.Context) ticket.Step {
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
		return diagnosis.Warning("Let the account read sys_dictionary and sys_db_object.", "The account may not read the dictionary, so only fields that every instance has can be used.")
	case len(listed.lists) == 0:
		return diagnosis.Warning("Let the account read sys_choice.", "The account may not read the choice lists, so states are known by their values and the account's own language only.")
	}
	return diagnosis.OK("Dictionary and choice lists can be read.")
}
