package access

// Act is what a request wants.
type Act string

// The acts that a query type or resource can ask for.
const (
	// ReadData is a query: rows of the customers that the caller may see.
	ReadData Act = "read data"
	// ReadOwn is what a signed-in person may know about himself and his customers.
	ReadOwn Act = "read own"
	// AskRaw is a question in a ticket system's own words, bound by the scopes.
	AskRaw Act = "ask raw"
	// WriteTickets is opening and changing tickets; whose is CanAct's answer.
	WriteTickets Act = "write tickets"
	// Publish is sharing a customer with public dashboards, and ending that.
	Publish Act = "publish"
	// Administer is reading and testing the set-up.
	Administer Act = "administer"
)

// What a request about rounds can want. Whose rounds is CanAct's answer.
const (
	// RecordRounds is adding entries: answers, signatures, signals.
	RecordRounds Act = "record rounds"
	// DefineRounds is saving checklists, calendars and templates.
	DefineRounds Act = "define rounds"
)

// KeepCoverage is saying how well the playbook covers the alert rules, which customers
// read and alert rules compare. For whom is CanAct's answer.
const KeepCoverage Act = "keep coverage"

// Review is looking back with the team at what came in: acts, findings, closed
// reviews. For whom anything may be kept is CanAct's answer.
const Review Act = "review"
