package httpx

import (
	"fmt"
	"net"
	"net/http"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

func TestJSONNamesTheLikelyCauseOfAWebPage(t *testing.T) {
	for _, header := range []string{"text/html", "application/json"} {
		reply := Reply{Header: http.Header{"Content-Type": {header}}, Body: []byte("<html>Your instance is hibernating\x1b[2J")}
		err := reply.JSON(&struct{}{})
		require.ErrorIs(t, err, ErrNotJSON)
		require.ErrorContains(t, err, "sign-in page")
		require.ErrorContains(t, err, "hibernating")
		require.NotContains(t, err.Error(), "\x1b")
	}
}

func TestJSONRefusesHostileNumbersAndShapes(t *testing.T) {
	var target struct {
		Total  float64  `json:"total"`
		Count  int      `json:"count"`
		Issues []string `json:"issues"`
	}
	for body, kind := range map[string]error{
		`{"total": 1e999}`:              ErrShape,
		`{"count": "12abc"}`:            ErrShape,
		`{"issues": {}}`:                ErrShape,
		`[]`:                            ErrShape,
		``:                              ErrNotJSON,
		`maintenance`:                   ErrNotJSON,
		`{"total": 1} trailing`:         ErrNotJSON,
		`{"issues": ["a"`:               ErrCutShort,
		strings.Repeat("[", maxDepth+1): ErrTooDeep,
	} {
		require.ErrorIs(t, Reply{Body: []byte(body)}.JSON(&target), kind, body)
	}
}

func TestOfDuplicateKeysTheLastCounts(t *testing.T) {
	var target struct {
		Key string `json:"key"`
	}
	require.NoError(t, Reply{Body: []byte(`{"key":"A-1","key":"B-1"}`)}.JSON(&target))
	require.Equal(t, "B-1", target.Key)
}

func TestDepthIgnoresBracketsInStrings(t *testing.T) {
	require.NoError(t, checkDepth([]byte(`{"a":"[[[[\"[[["}`), 2))
	require.ErrorIs(t, checkDepth([]byte(`[[[]]]`), 2), ErrTooDeep)
}

func TestBodiesAreReadInTheirCharacterSet(t *testing.T) {
	const text = `{"name":"Perché è così"}`
	latin, err := charmap.ISO8859_1.NewEncoder().String(text)
	require.NoError(t, err)
	wide, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(text)
	require.NoError(t, err)
	wideBig, err := unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder().String(text)
	require.NoError(t, err)
	for name, part := range map[string][2]string{
		"utf-8":      {"application/json", text},
		"utf-8 mark": {"application/json", "\uFEFF" + text},
		"latin-1":    {"application/json; charset=ISO-8859-1", latin},
		"utf-16":     {"application/json", wide},
		"utf-16 be":  {"application/json;charset=UTF-16", wideBig},
	} {
		body, err := decodeText(part[0], []byte(part[1]))
		require.NoError(t, err, name)
		require.Equal(t, []byte(text), body, name)
	}
	_, err = decodeText("application/json", []byte(latin))
	require.ErrorIs(t, err, ErrCharset, "latin-1 that says it is UTF-8")
	_, err = decodeText("application/json; charset=koi8-r", []byte(text))
	require.ErrorIs(t, err, ErrCharset)
	_, err = decodeText("text/html", []byte(latin))
	require.NoError(t, err, "a web page is refused later, with its words")
}

func TestACutBodyIsAnError(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	t.Cleanup(func() { _ = listener.Close() })
	go func() {
		for {
			connection, err := listener.Accept()
			if err != nil {
				return
			}
			buffer := make([]byte, 4096)
			_, _ = connection.Read(buffer)
			_, _ = fmt.Fprint(connection, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n"+strings.Repeat("x", 40))
			_ = connection.Close()
		}
	}()
	address := "http://" + listener.Addr().String()
	_, err = get(t, callerTo(t, address, true), address)
	require.ErrorIs(t, err, ErrCutShort)
}

func TestABodyOverTheLimitIsAnError(t *testing.T) {
	tries := 0
	server := serve(t, func(w http.ResponseWriter, _ *http.Request) {
		tries++
		_, _ = w.Write(make([]byte, 2000))
	})
	caller := callerTo(t, server.URL, true)
	caller.maxBody = 1000
	_, err := get(t, caller, server.URL)
	require.ErrorIs(t, err, ErrTooBig)
	require.Equal(t, 1, tries, "it would be as big the next time")
}
