package jira

import (
	"context"
	"time"

	"github.com/quantyca/rounds/pkg/httpx"
	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
	"github.com/quantyca/rounds/pkg/ticket/explain"
)

// edition is what tells Jira Cloud and Jira Data Center apart. A client has one,
// chosen by its connection; whatever is not said here is the same in both.
type edition interface {
	// root is where the REST interface lies behind the site's address.
	root() string
	words() wording
	// body writes plain text as a description's or a comment's body.
	body(text string) any
	// wiki says that texts come as wiki markup.
	wiki() bool
	// walk reads the pages of a question into the pile until it is full or there are
	// no more.
	walk(ctx context.Context, c *Client, ask question, into *pile) (ending, error)
	// howMany asks how many tickets the question matches, where the pages did not say.
	howMany(ctx context.Context, c *Client, ask question) (int, error)
	// histories puts the changes of their status into tickets, where those did not
	// come with the pages.
	histories(ctx context.Context, c *Client, rows []issue) error
	// visible answers which of these projects the account can read, by their keys in
	// upper case.
	visible(ctx context.Context, c *Client, keys []string) (map[string]bool, error)
	// vouches says whether a failed look at the own identity still lets an empty
	// answer count as empty.
	vouches(c *Client, err error) bool
	// pause says for how long a refused call should hold back all others; false where
	// it passes by itself.
	pause(reply httpx.Reply, now time.Time) (time.Duration, bool)
	// movesKnown says whether every site of the edition has the field
	// statuscategorychangedate; elsewhere the site's own list of fields decides.
	movesKnown() bool
}

func editionOf(connection setup.Connection) edition {
	if connection.System == setup.JiraDC {
		return dataCenter{}
	}
	return cloud{}
}

// wording is the names that differ in sentences.
type wording struct {
	product explain.Product
	// name is what the edition is called, other and otherSystem what its sister is
	// called by people and in the set-up.
	name, other, otherSystem string
	// deployments are what serverInfo calls the edition, and its sister.
	deployments, otherDeployments []string
	// address is what an administrator should enter.
	address string
	// check says what to look at where nothing lies at the address.
	check string
	// outage says where to look when Jira is out of order.
	outage string
	// signIn says what to do about a refused sign-in, permit about a missing permission.
	signIn, permit string
	// renewal says what to make when the credential ends.
	renewal string
}

var cloudDeployments, dataCenterDeployments = []string{"cloud"}, []string{"server", "datacenter", "data center"}

// question is a search as it is sent.
type question struct {
	// jql is the whole text, where the part of it that can be counted.
	jql, where string
	fields     []string
	// history asks for each ticket's changes too, where they come with the page.
	history bool
	maxRows int
}

// ending is how a walk through pages ended.
type ending struct {
	// complete says that Jira has no more rows.
	complete bool
	// total is Jira's own exact count; counted says whether it told one.
	total   int
	counted bool
	// notices say why the list may be incomplete.
	notices []ticket.Notice
}
