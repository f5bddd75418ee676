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
}

// queryTypes are all query types that dashboards may name.
func queryTypes() []queryType {
	return []queryType{
		{name: "tickets", act: ReadData, publishable: true, answer: answerTickets},
	}
}

// resources are all resources that pages and editors may call.
func resources() []resource {
	return []resource{
		{pattern: "GET /status", act: ReadOwn, serve: serveStatus},
		{pattern: "GET /customers", act: ReadOwn, serve: serveCustomers},
		{pattern: "GET /values", act: ReadOwn, serve: serveValues},
		{pattern: "GET /grants", act: Publish, serve: serveGrants},
		{pattern: "POST /grants", act: Publish, serve: serveGrantMake},
		{pattern: "POST /grants/{id}/revoke", act: Publish, serve: serveGrantRevoke},
		{pattern: "GET /setup", act: Administer, serve: serveSetup},
		{pattern: "POST /setup/check", act: Administer, serve: serveSetupCheck},
		{pattern: "POST /connections/{id}/test", act: Administer, serve: serveConnectionTest},
	}
}
