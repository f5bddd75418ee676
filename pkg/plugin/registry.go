package plugin

import (
	"context"
	"net/http"

	"github.com/grafana/grafana-plugin-sdk-go/backend"

	"github.com/quantyca/rounds/pkg/plugin/access"
)

// queryType is one kind of question. Its answer is made only for callers that
// may do its act.
type queryType struct {
	name string
	act  access.Act
	// publishable types may stand in a grant, so that public dashboards can ask them.
	// What they answer has to be made through the caller's projection.
	publishable bool

	answer func(ctx context.Context, in *Backend, caller access.Caller, query backend.DataQuery) (backend.DataResponse, error)
}

// resource is one address below /resources. Its pattern is one of net/http's
// mux, without query.
type resource struct {
	pattern string
	act     access.Act
	serve   func(in *Backend, caller access.Caller, w http.ResponseWriter, r *http.Request) error
	// maxBytes is the size of a body; 0 means that of every resource, 256 KiB.
	maxBytes int64
}

// queryTypes are all query types that dashboards may name.
func queryTypes() []queryType {
	return []queryType{
		{name: "tickets", act: access.ReadData, publishable: true, answer: answerTickets},
		{name: "count", act: access.ReadData, publishable: true, answer: answerCount},
		{name: "trend", act: access.ReadData, publishable: true, answer: answerTrend},
		{name: "sla", act: access.ReadData, publishable: true, answer: answerSLA},
		{name: "durations", act: access.ReadData, publishable: true, answer: answerDurations},
		{name: "changes", act: access.ReadData, publishable: true, answer: answerChanges},
		{name: "raw", act: access.AskRaw, answer: answerRaw},
		{name: "rounds", act: access.ReadData, publishable: true, answer: answerRounds},
		{name: "checks", act: access.ReadData, publishable: true, answer: answerChecks},
		{name: "check-stats", act: access.ReadData, publishable: true, answer: answerCheckStats},
		{name: "coverage", act: access.ReadData, publishable: true, answer: answerCoverage},
		{name: "findings", act: access.ReadData, publishable: true, answer: answerFindings},
		{name: "review-stats", act: access.ReadData, publishable: true, answer: answerReviewStats},
	}
}

// resources are all resources that pages and editors may call.
func resources() []resource {
	return []resource{
		{pattern: "GET /status", act: access.ReadOwn, serve: serveStatus},
		{pattern: "GET /customers", act: access.ReadOwn, serve: serveCustomers},
		{pattern: "GET /values", act: access.ReadOwn, serve: serveValues},
		{pattern: "GET /connections", act: access.AskRaw, serve: serveConnections},
		{pattern: "GET /mirror", act: access.AskRaw, serve: serveMirror},
		{pattern: "GET /grants", act: access.Publish, serve: serveGrants},
		{pattern: "POST /grants", act: access.Publish, serve: serveGrantMake},
		{pattern: "POST /grants/{id}/revoke", act: access.Publish, serve: serveGrantRevoke},
		{pattern: "GET /writing", act: access.ReadOwn, serve: serveWriting},
		{pattern: "POST /tickets/preview", act: access.WriteTickets, serve: serveTicketPreview},
		{pattern: "POST /tickets/open", act: access.WriteTickets, serve: serveTicketOpen},
		{pattern: "POST /tickets/comment", act: access.WriteTickets, serve: serveTicketComment},
		{pattern: "POST /tickets/link", act: access.WriteTickets, serve: serveTicketLink},
		{pattern: "POST /tickets/story", act: access.AskRaw, serve: serveTicketStory},
		{pattern: "GET /checklists", act: access.ReadOwn, serve: serveChecklists},
		{pattern: "POST /checklists/check", act: access.DefineRounds, serve: serveChecklistCheck},
		{pattern: "POST /checklists/import", act: access.DefineRounds, serve: serveChecklistImport},
		{pattern: "GET /checklists/export", act: access.DefineRounds, serve: serveChecklistExport},
		{pattern: "PUT /checklists/{id}", act: access.DefineRounds, serve: serveChecklistSave},
		{pattern: "POST /checklists/{id}/retire", act: access.DefineRounds, serve: serveChecklistRetire},
		{pattern: "GET /checklists/{id}/versions", act: access.RecordRounds, serve: serveChecklistVersions},
		{pattern: "GET /checklists/{id}/occurrences", act: access.ReadOwn, serve: serveOccurrences},
		{pattern: "GET /checklists/{id}/year", act: access.ReadOwn, serve: serveYear},
		{pattern: "PUT /calendars/{id}", act: access.DefineRounds, serve: serveCalendarSave},
		{pattern: "POST /calendars/{id}/retire", act: access.DefineRounds, serve: serveCalendarRetire},
		{pattern: "GET /templates", act: access.DefineRounds, serve: serveTemplates},
		{pattern: "PUT /templates/{id}", act: access.DefineRounds, serve: serveTemplateSave},
		{pattern: "POST /templates/{id}/retire", act: access.DefineRounds, serve: serveTemplateRetire},
		{pattern: "POST /templates/{id}/preview", act: access.DefineRounds, serve: serveTemplatePreview},
		{pattern: "GET /rounds", act: access.ReadOwn, serve: serveRounds},
		{pattern: "GET /rounds/{checklist}/{slot}/{date}", act: access.ReadOwn, serve: serveRound},
		{pattern: "POST /rounds/{checklist}/{slot}/{date}/entries", act: access.RecordRounds, serve: serveEntry},
		{pattern: "POST /rounds/{checklist}/{slot}/{date}/bulk", act: access.RecordRounds, serve: serveBulk},
		{pattern: "POST /signals/{checklist}/{check}", act: access.RecordRounds, serve: serveSignal},
		{pattern: "POST /playbook/match", act: access.ReadOwn, serve: servePlaybookMatch, maxBytes: maxPlaybookBytes},
		{pattern: "POST /playbook/summary", act: access.KeepCoverage, serve: servePlaybookSummary},
		{pattern: "GET /review/state", act: access.Review, serve: serveReviewState},
		{pattern: "POST /review/acts", act: access.Review, serve: serveReviewActs, maxBytes: maxReviewBytes},
		{pattern: "POST /review/findings", act: access.Review, serve: serveFindingsRaise, maxBytes: maxReviewBytes},
		{pattern: "POST /review/findings/{id}/decide", act: access.Review, serve: serveFindingDecide},
		{pattern: "POST /review/close", act: access.Review, serve: serveReviewClose, maxBytes: maxReviewBytes},
		{pattern: "GET /review/reviews", act: access.Review, serve: serveReviews},
		{pattern: "GET /review/reviews/{id}", act: access.Review, serve: serveReview},
		{pattern: "POST /review/reviews/{id}/notes", act: access.Review, serve: serveReviewNote},
		{pattern: "POST /review/summary", act: access.Review, serve: serveReviewSummary},
		{pattern: "GET /setup", act: access.Administer, serve: serveSetup},
		{pattern: "POST /setup/check", act: access.Administer, serve: serveSetupCheck},
		{pattern: "POST /connections/{id}/test", act: access.Administer, serve: serveConnectionTest},
		{pattern: "GET /connections/{id}/budget", act: access.Administer, serve: serveBudget},
	}
}
