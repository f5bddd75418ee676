package explain

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"strings"
	"time"

	"github.com/quantyca/rounds/pkg/httpx"
	"github.com/quantyca/rounds/pkg/ticket"
	"github.com/quantyca/rounds/pkg/ticket/remember"
)

// ErrScope is a scope that no query can be made of.
var ErrScope = errors.New("scope cannot be asked for")

// Product is how sentences call a ticket system.
type Product struct {
	// Name is the product's short name, such as Jira.
	Name string
	// Example is an address as the set-up wants it.
	Example string
	// Site says what lies at such an address, such as "a Jira Cloud site".
	Site string
}

// Fail makes a failure; cause is for logs only.
func Fail(kind error, sentence, remedy string, cause error) *ticket.Failure {
	return &ticket.Failure{Kind: kind, Sentence: sentence, Remedy: remedy, Cause: cause}
}

// Failure keeps a failure and explains any other error of a call.
func (p Product) Failure(err error) *ticket.Failure {
	var known *ticket.Failure
	if errors.As(err, &known) {
		return known
	}
	for _, rule := range transportRules {
		if errors.Is(err, rule.is) {
			return Fail(rule.kind, p.word(rule.sentence), p.word(rule.remedy), err)
		}
	}
	var network net.Error
	var name *net.DNSError
	var certificate *tls.CertificateVerificationError
	switch {
	case errors.As(err, &name):
		return Fail(ticket.ErrUnreachable, p.word("{name}'s host name is not known."), "Check the connection's address, and the name service of the machine that Grafana runs on.", err)
	case errors.As(err, &certificate):
		return Fail(ticket.ErrUnreachable, p.word("{name}'s certificate is not trusted."), "Check the connection's address; a proxy that opens TLS must have its authority installed where Grafana runs.", err)
	case errors.As(err, &network) && network.Timeout():
		return Fail(ticket.ErrTimeout, p.word(tooSlow), widen, err)
	}
	return Fail(ticket.ErrUnreachable, p.word("{name} cannot be reached."), "Check the connection's address, and the network and proxy of the machine that Grafana runs on.", err)
}

// Held is Failure for a system that may have asked for a pause: where one is on, the
// sentence of a refused call says until when.
func (p Product) Held(err error, until time.Time, on bool) *ticket.Failure {
	failure := p.Failure(err)
	if on && failure.Kind == ticket.ErrRateLimited { //nolint:errorlint // Kinds are compared by identity.
		sentence := fmt.Sprintf("%s answers no more questions until %s UTC.", p.Name, until.UTC().Format("15:04"))
		failure = Fail(ticket.ErrRateLimited, sentence, failure.Remedy, err)
	}
	return failure
}

func (p Product) word(sentence string) string {
	return strings.NewReplacer("{name}", p.Name, "{example}", p.Example, "{site}", p.Site).Replace(sentence)
}

const (
	tooSlow = "{name} did not answer in time."
	widen   = "Raise limits.timeoutSeconds of the connection, or narrow the query."
)

// transportRules explain the errors that come without an answer's status. The
// first that fits counts.
var transportRules = []struct {
	is, kind         error
	sentence, remedy string
}{
	{httpx.ErrRefusedAddress, ticket.ErrConfig, "{name}'s address lies in a private network that this connection may not reach.", "Correct the address, or set allowPrivateNetwork: true if this is meant."},
	{httpx.ErrRefusedHost, ticket.ErrConfig, "The connection leads to a host that it does not name.", "Check url, apiUrl and tokenUrl of the connection."},
	{httpx.ErrBadAddress, ticket.ErrConfig, "The connection's address cannot be used.", "Write it as {example}, without user name, query or fragment."},
	{httpx.ErrRedirect, ticket.ErrConfig, "{name}'s address redirects elsewhere, which is not followed.", "Enter the address that the browser shows once {name}'s page is loaded; a sign-in page in between means that a proxy stands before {name}."},
	{httpx.ErrTooBig, ticket.ErrAnswer, "{name}'s answer is too big.", "Lower limits.maxRows of the connection."},
	{httpx.ErrTooDeep, ticket.ErrAnswer, "{name}'s answer is nested too deeply.", ""},
	{httpx.ErrCutShort, ticket.ErrAnswer, "{name}'s answer was cut short.", "Try again; if it stays so, a proxy between Grafana and {name} ends long answers."},
	{httpx.ErrNotJSON, ticket.ErrAnswer, "Something other than {name} answered.", "The address leads to a sign-in page, a proxy or another product; enter the site's own address."},
	{httpx.ErrShape, ticket.ErrAnswer, "{name}'s answer has an unexpected shape.", "Check that the address is that of {site}."},
	{httpx.ErrCharset, ticket.ErrAnswer, "{name}'s answer is written in a character set that cannot be read.", "A proxy between Grafana and {name} may change the answers."},
	{httpx.ErrPaused, ticket.ErrRateLimited, "{name} asked for a pause.", "Lower limits.requestsPerSecond, or raise limits.cacheSeconds of the connection."},
	{remember.ErrFault, ticket.ErrAnswer, "The connection met a fault of ours.", "Look into Grafana's log and report what it says."},
	{ErrScope, ticket.ErrConfig, "The scope of a customer cannot be asked for.", "Check the scopes of the set-up that name this connection."},
	{context.DeadlineExceeded, ticket.ErrTimeout, tooSlow, widen},
	{context.Canceled, ticket.ErrTimeout, "The query was given up.", ""},
}

// Passing failures are bridged by what is remembered; a lost sign-in or
// permission is not.
func Passing(err error) bool {
	return errors.Is(err, ticket.ErrRateLimited) || errors.Is(err, ticket.ErrUnreachable) || errors.Is(err, ticket.ErrTimeout) || remember.IsContextError(err)
}
