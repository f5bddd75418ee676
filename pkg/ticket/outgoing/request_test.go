package outgoing_test

import (
	"math"
	"net/http"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/httpx"
	"github.com/quantyca/rounds/pkg/ticket/outgoing"
)

func TestRequest(t *testing.T) {
	const address = "https://desk.example.com/x"
	got, err := outgoing.Call{}.Request(address, http.Header{})
	require.NoError(t, err)
	require.Equal(t, httpx.Request{Method: "GET", URL: address, Header: http.Header{}, Repeatable: true}, got)

	typed := http.Header{"Content-Type": {"application/json"}}
	got, err = outgoing.Call{Body: map[string]int{"a": 1}}.Request(address, http.Header{})
	require.NoError(t, err)
	require.Equal(t, httpx.Request{Method: "POST", URL: address, Header: typed, Body: []byte(`{"a":1}`), Repeatable: true}, got)

	got, err = outgoing.Call{Body: []int{}, Method: "PATCH", Writes: true}.Request(address, http.Header{})
	require.NoError(t, err)
	require.Equal(t, httpx.Request{Method: "PATCH", URL: address, Header: typed, Body: []byte(`[]`)}, got)

	_, err = outgoing.Call{Body: math.Inf(1)}.Request(address, http.Header{})
	require.ErrorContains(t, err, "encode the call")
}
