package plugin

import (
	"context"
	"net/http"
	"testing"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A browser that leaves takes nothing with it: the ticket is made and recorded.
func TestTicketIsSettledThoughItsBrowserLeft(t *testing.T) {
	k := newKit(t)
	entered, release := make(chan struct{}), make(chan struct{})
	k.source.creating = func() error {
		close(entered)
		<-release
		return nil
	}
	ctx, leave := context.WithCancel(k.context())
	user, header := asEditor(k)
	req := &backend.CallResourceRequest{
		PluginContext: k.pluginContext(user), Method: http.MethodPost, Path: "tickets/open", URL: "tickets/open", Headers: header, Body: []byte(draftSample),
	}
	req.SetHTTPHeader("Content-Type", "application/json")
	answered := make(chan int, 1)
	go func() {
		_ = k.instance.CallResource(ctx, req, backend.CallResourceResponseSenderFunc(func(r *backend.CallResourceResponse) error {
			answered <- r.Status
			return nil
		}))
	}()
	<-entered
	leave()
	assert.Equal(t, http.StatusBadGateway, <-answered)
	close(release)
	// Whoever asks next joins what runs, or finds what it made.
	got, _ := k.openTicket(t, asEditor, nil)
	assert.Equal(t, "ACM-100", got.Key)
	require.Equal(t, 1, k.source.count("create"))
	assert.Contains(t, k.acts(t), "ticket.opened by anna")
}
