package plugin

import (
	"context"
	"net/http"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
)

// queryType is one kind of question. Its answer is made only for callers that
// may do its act.
type queryType struct {
	name string
	act  Act
	// publishable types may stand in a grant, so that public dashboards can ask them.
	// What they answer has to be made through the caller's projection.
	publishable bool

	answer func(ctx context.Context, in *Instance, caller Caller, query backend.DataQuery) (backend.DataResponse, error)
}

// resource is one address below /resources. Its pattern is one of net/http's
// mux, without query.
type resource struct {
	pattern string
	act     Act
	serve   func(in *Instance, caller Caller, w http.ResponseWriter, r *http.Request) error
	// maxBytes is the size of a body; 0 means that of every resource, 256 KiB.
	maxBytes int64
}

// queryTypes are all query types that dashboards may name.
func queryTypes() []queryType {
	return []queryType{
		{name: "tickets", act: ReadData, publishable: true, answer: answerTickets},
		{name: "count", act: ReadData, publishable: true, answer: answerCount},
		{name: "trend", act: ReadData, publishable: true, answer: answerTrend},
		{name: "sla", act: ReadData, publishable: true, answer: answerSLA},
		{name: "durations", act: ReadData, publishable: true, answer: answerDurations},
		{name: "changes", act: ReadData, publishable: true, answer: answerChanges},
		{name: "raw", act: AskRaw, answer: answerRaw},
		{name: "rounds", act: ReadData, publishable: true, answer: answerRounds},
		{name: "checks", act: ReadData, publishable: true, answer: answerChecks},
		{name: "check-stats", act: ReadData, publishable: true, answer: answerCheckStats},
		{name: "coverage", act: ReadData, publishable: true, answer: answerCoverage},
		{name: "findings", act: ReadData, publishable: true, answer: answerFindings},
		{name: "review-stats", act: ReadData, publishable: true, answer: answerReviewStats},
	}
}

// resources are all resources that pages and editors may call.
func resources() []resource {
	return []resource{
		{pattern: "GET /status", act: ReadOwn, serve: serveStatus},
		{pattern: "GET /customers", act: ReadOwn, serve: serveCustomers},
		{pattern: "GET /values", act: ReadOwn, serve: serveValues},
		{pattern: "GET /connections", act: AskRaw, serve: serveConnections},
		{pattern: "GET /mirror", act: AskRaw, serve: serveMirror},
		{pattern: "GET /grants", act: Publish, serve: serveGrants},
		{pattern: "POST /grants", act: Publish, serve: serveGrantMake},
		{pattern: "POST /grants/{id}/revoke", act: Publish, serve: serveGrantRevoke},
		{pattern: "GET /writing", act: ReadOwn, serve: serveWriting},
		{pattern: "POST /tickets/preview", act: WriteTickets, serve: serveTicketPreview},
		{pattern: "POST /tickets/open", act: WriteTickets, serve: serveTicketOpen},
		{pattern: "POST /tickets/comment", act: WriteTickets, serve: serveTicketComment},
		{pattern: "POST /tickets/link", act: WriteTickets, serve: serveTicketLink},
		{pattern: "POST /tickets/story", act: AskRaw, serve: serveTicketStory},
		{pattern: "GET /checklists", act: ReadOwn, serve: serveChecklists},
		{pattern: "POST /checklists/check", act: DefineRounds, serve: serveChecklistCheck},
		{pattern: "POST /checklists/import", act: DefineRounds, serve: serveChecklistImport},
		{pattern: "GET /checklists/export", act: DefineRounds, serve: serveChecklistExport},
		{pattern: "PUT /checklists/{id}", act: DefineRounds, serve: serveChecklistSave},
		{pattern: "POST /checklists/{id}/retire", act: DefineRounds, serve: serveChecklistRetire},
		{pattern: "GET /checklists/{id}/versions", act: RecordRounds, serve: serveChecklistVersions},
		{pattern: "GET /checklists/{id}/occurrences", act: ReadOwn, serve: serveOccurrences},
		{pattern: "GET /checklists/{id}/year", act: ReadOwn, serve: serveYear},
		{pattern: "PUT /calendars/{id}", act: DefineRounds, serve: serveCalendarSave},
		{pattern: "POST /calendars/{id}/retire", act: DefineRounds, serve: serveCalendarRetire},
		{pattern: "GET /templates", act: DefineRounds, serve: serveTemplates},
		{pattern: "PUT /templates/{id}", act: DefineRounds, serve: serveTemplateSave},
		{pattern: "POST /templates/{id}/retire", act: DefineRounds, serve: serveTemplateRetire},
		{pattern: "POST /templates/{id}/preview", act: DefineRounds, serve: serveTemplatePreview},
		{pattern: "GET /rounds", act: ReadOwn, serve: serveRounds},
		{pattern: "GET /rounds/{checklist}/{slot}/{date}", act: ReadOwn, serve: serveRound},
		{pattern: "POST /rounds/{checklist}/{slot}/{date}/entries", act: RecordRounds, serve: serveEntry},
		{pattern: "POST /rounds/{checklist}/{slot}/{date}/bulk", act: RecordRounds, serve: serveBulk},
		{pattern: "POST /signals/{checklist}/{check}", act: RecordRounds, serve: serveSignal},
		{pattern: "POST /playbook/match", act: ReadOwn, serve: servePlaybookMatch, maxBytes: maxPlaybookBytes},
		{pattern: "POST /playbook/summary", act: KeepCoverage, serve: servePlaybookSummary},
		{pattern: "GET /review/state", act: Review, serve: serveReviewState},
		{pattern: "POST /review/acts", act: Review, serve: serveReviewActs, maxBytes: maxReviewBytes},
		{pattern: "POST /review/findings", act: Review, serve: serveFindingsRaise, maxBytes: maxReviewBytes},
		{pattern: "POST /review/findings/{id}/decide", act: Review, serve: serveFindingDecide},
		{pattern: "POST /review/close", act: Review, serve: serveReviewClose, maxBytes: maxReviewBytes},
		{pattern: "GET /review/reviews", act: Review, serve: serveReviews},
		{pattern: "GET /review/reviews/{id}", act: Review, serve: serveReview},
		{pattern: "POST /review/reviews/{id}/notes", act: Review, serve: serveReviewNote},
		{pattern: "POST /review/summary", act: Review, serve: serveReviewSummary},
		{pattern: "GET /setup", act: Administer, serve: serveSetup},
		{pattern: "POST /setup/check", act: Administer, serve: serveSetupCheck},
		{pattern: "POST /connections/{id}/test", act: Administer, serve: serveConnectionTest},
		{pattern: "GET /connections/{id}/budget", act: Administer, serve: serveBudget},
	}
}
