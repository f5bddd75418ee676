package plugin

import (
	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/desk"
	"github.com/quantyca/rounds/pkg/plugin/lookback"
	"github.com/quantyca/rounds/pkg/plugin/rounds"
	"github.com/quantyca/rounds/pkg/plugin/tickets"
)

// queryType is one kind of question. Its answer is made only for callers that
// may do its act.
type queryType struct {
	name string
	act  access.Act
	// publishable types may stand in a grant, so that public dashboards can ask them.
	// What they answer has to be made through the caller's projection.
	publishable bool

	answer answering
}

// resource is one address below /resources. Its pattern is one of net/http's
// mux, without query.
type resource struct {
	pattern string
	act     access.Act
	serve   serving
	// maxBytes is the size of a body; 0 means that of every resource, 256 KiB.
	maxBytes int64
}

// queryTypes are all query types that dashboards may name.
func queryTypes() []queryType {
	return []queryType{
		{name: "tickets", act: access.ReadData, publishable: true, answer: asks(ofTickets, tickets.AnswerTickets)},
		{name: "count", act: access.ReadData, publishable: true, answer: asks(ofTickets, tickets.AnswerCount)},
		{name: "trend", act: access.ReadData, publishable: true, answer: asks(ofTickets, tickets.AnswerTrend)},
		{name: "sla", act: access.ReadData, publishable: true, answer: asks(ofTickets, tickets.AnswerSLA)},
		{name: "durations", act: access.ReadData, publishable: true, answer: asks(ofTickets, tickets.AnswerDurations)},
		{name: "changes", act: access.ReadData, publishable: true, answer: asks(ofTickets, tickets.AnswerChanges)},
		{name: "raw", act: access.AskRaw, answer: asks(ofTickets, tickets.AnswerRaw)},
		{name: "rounds", act: access.ReadData, publishable: true, answer: asks(ofRounds, rounds.AnswerRounds)},
		{name: "checks", act: access.ReadData, publishable: true, answer: asks(ofRounds, rounds.AnswerChecks)},
		{name: "check-stats", act: access.ReadData, publishable: true, answer: asks(ofRounds, rounds.AnswerCheckStats)},
		{name: "coverage", act: access.ReadData, publishable: true, answer: asks(ofLookback, lookback.AnswerCoverage)},
		{name: "findings", act: access.ReadData, publishable: true, answer: asks(ofLookback, lookback.AnswerFindings)},
		{name: "review-stats", act: access.ReadData, publishable: true, answer: asks(ofLookback, lookback.AnswerReviewStats)},
	}
}

// resources are all resources that pages and editors may call.
func resources() []resource {
	return []resource{
		{pattern: "GET /status", act: access.ReadOwn, serve: serveStatus},
		{pattern: "GET /customers", act: access.ReadOwn, serve: serveCustomers},
		{pattern: "GET /values", act: access.ReadOwn, serve: calls(ofTickets, tickets.ServeValues)},
		{pattern: "GET /connections", act: access.AskRaw, serve: serveConnections},
		{pattern: "GET /mirror", act: access.AskRaw, serve: serveMirror},
		{pattern: "GET /grants", act: access.Publish, serve: serveGrants},
		{pattern: "POST /grants", act: access.Publish, serve: serveGrantMake},
		{pattern: "POST /grants/{id}/revoke", act: access.Publish, serve: serveGrantRevoke},
		{pattern: "GET /writing", act: access.ReadOwn, serve: calls(ofDesk, desk.ServeWriting)},
		{pattern: "POST /tickets/preview", act: access.WriteTickets, serve: calls(ofDesk, desk.ServeTicketPreview)},
		{pattern: "POST /tickets/open", act: access.WriteTickets, serve: calls(ofDesk, desk.ServeTicketOpen)},
		{pattern: "POST /tickets/comment", act: access.WriteTickets, serve: calls(ofDesk, desk.ServeTicketComment)},
		{pattern: "POST /tickets/link", act: access.WriteTickets, serve: calls(ofDesk, desk.ServeTicketLink)},
		{pattern: "POST /tickets/story", act: access.AskRaw, serve: calls(ofDesk, desk.ServeTicketStory)},
		{pattern: "GET /checklists", act: access.ReadOwn, serve: calls(ofRounds, rounds.ServeChecklists)},
		{pattern: "POST /checklists/check", act: access.DefineRounds, serve: calls(ofRounds, rounds.ServeChecklistCheck)},
		{pattern: "POST /checklists/import", act: access.DefineRounds, serve: calls(ofRounds, rounds.ServeChecklistImport)},
		{pattern: "GET /checklists/export", act: access.DefineRounds, serve: calls(ofRounds, rounds.ServeChecklistExport)},
		{pattern: "PUT /checklists/{id}", act: access.DefineRounds, serve: calls(ofRounds, rounds.ServeChecklistSave)},
		{pattern: "POST /checklists/{id}/retire", act: access.DefineRounds, serve: calls(ofRounds, rounds.ServeChecklistRetire)},
		{pattern: "GET /checklists/{id}/versions", act: access.RecordRounds, serve: calls(ofRounds, rounds.ServeChecklistVersions)},
		{pattern: "GET /checklists/{id}/occurrences", act: access.ReadOwn, serve: calls(ofRounds, rounds.ServeOccurrences)},
		{pattern: "GET /checklists/{id}/year", act: access.ReadOwn, serve: calls(ofRounds, rounds.ServeYear)},
		{pattern: "PUT /calendars/{id}", act: access.DefineRounds, serve: calls(ofRounds, rounds.ServeCalendarSave)},
		{pattern: "POST /calendars/{id}/retire", act: access.DefineRounds, serve: calls(ofRounds, rounds.ServeCalendarRetire)},
		{pattern: "GET /templates", act: access.DefineRounds, serve: calls(ofRounds, rounds.ServeTemplates)},
		{pattern: "PUT /templates/{id}", act: access.DefineRounds, serve: calls(ofRounds, rounds.ServeTemplateSave)},
		{pattern: "POST /templates/{id}/retire", act: access.DefineRounds, serve: calls(ofRounds, rounds.ServeTemplateRetire)},
		{pattern: "POST /templates/{id}/preview", act: access.DefineRounds, serve: calls(ofRounds, rounds.ServeTemplatePreview)},
		{pattern: "GET /rounds", act: access.ReadOwn, serve: calls(ofRounds, rounds.ServeRounds)},
		{pattern: "GET /rounds/{checklist}/{slot}/{date}", act: access.ReadOwn, serve: calls(ofRounds, rounds.ServeRound)},
		{pattern: "POST /rounds/{checklist}/{slot}/{date}/entries", act: access.RecordRounds, serve: calls(ofRounds, rounds.ServeEntry)},
		{pattern: "POST /rounds/{checklist}/{slot}/{date}/bulk", act: access.RecordRounds, serve: calls(ofRounds, rounds.ServeBulk)},
		{pattern: "POST /signals/{checklist}/{check}", act: access.RecordRounds, serve: calls(ofRounds, rounds.ServeSignal)},
		{pattern: "POST /playbook/match", act: access.ReadOwn, serve: calls(ofLookback, lookback.ServePlaybookMatch), maxBytes: lookback.MaxPlaybookBytes},
		{pattern: "POST /playbook/summary", act: access.KeepCoverage, serve: calls(ofLookback, lookback.ServePlaybookSummary)},
		{pattern: "GET /review/state", act: access.Review, serve: calls(ofLookback, lookback.ServeReviewState)},
		{pattern: "POST /review/acts", act: access.Review, serve: calls(ofLookback, lookback.ServeReviewActs), maxBytes: lookback.MaxReviewBytes},
		{pattern: "POST /review/findings", act: access.Review, serve: calls(ofLookback, lookback.ServeFindingsRaise), maxBytes: lookback.MaxReviewBytes},
		{pattern: "POST /review/findings/{id}/decide", act: access.Review, serve: calls(ofLookback, lookback.ServeFindingDecide)},
		{pattern: "POST /review/close", act: access.Review, serve: calls(ofLookback, lookback.ServeReviewClose), maxBytes: lookback.MaxReviewBytes},
		{pattern: "GET /review/reviews", act: access.Review, serve: calls(ofLookback, lookback.ServeReviews)},
		{pattern: "GET /review/reviews/{id}", act: access.Review, serve: calls(ofLookback, lookback.ServeReview)},
		{pattern: "POST /review/reviews/{id}/notes", act: access.Review, serve: calls(ofLookback, lookback.ServeReviewNote)},
		{pattern: "POST /review/summary", act: access.Review, serve: calls(ofLookback, lookback.ServeReviewSummary)},
		{pattern: "GET /setup", act: access.Administer, serve: serveSetup},
		{pattern: "POST /setup/check", act: access.Administer, serve: serveSetupCheck},
		{pattern: "POST /connections/{id}/test", act: access.Administer, serve: serveConnectionTest},
		{pattern: "GET /connections/{id}/budget", act: access.Administer, serve: serveBudget},
	}
}
