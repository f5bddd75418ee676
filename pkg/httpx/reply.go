package httpx

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"strings"
)

// Reply is an answer, read to its end.
type Reply struct {
	Status int
	Header http.Header
	// Body is UTF-8 where the answer was text in a character set that we read.
	Body []byte
}

func (c *Caller) read(ctx context.Context, answer *http.Response) (Reply, error) {
	reply := Reply{Status: answer.StatusCode, Header: answer.Header}
	body, err := io.ReadAll(io.LimitReader(answer.Body, c.maxBody+1))
	switch {
	case ctx.Err() != nil:
		return reply, ctx.Err()
	case errors.Is(err, io.ErrUnexpectedEOF):
		return reply, fmt.Errorf("%w after %d bytes", ErrCutShort, len(body))
	case err != nil:
		return reply, fmt.Errorf("the answer could not be read to its end: %w", err)
	case int64(len(body)) > c.maxBody:
		return reply, fmt.Errorf("%w: more than %d bytes", ErrTooBig, c.maxBody)
	}
	reply.Body, err = decodeText(answer.Header.Get("Content-Type"), body)
	return reply, err
}

// JSON decodes the body into target. It answers ErrNotJSON with the likely cause
// and the first characters for anything else, such as a sign-in page; ErrTooDeep;
// ErrShape for JSON that does not fit target, numbers out of range included. Of
// duplicate keys the last one counts.
func (r Reply) JSON(target any) error {
	trimmed := bytes.TrimSpace(r.Body)
	if len(trimmed) == 0 {
		return fmt.Errorf("%w: it is empty", ErrNotJSON)
	}
	if kind := r.mediaType(); strings.Contains(kind, "html") || trimmed[0] == '<' {
		return fmt.Errorf("%w but a web page, as a sign-in page, a proxy or a resting site sends: %q",
			ErrNotJSON, Clean(string(trimmed), 80))
	}
	if err := checkDepth(trimmed, maxDepth); err != nil {
		return err
	}
	err := json.Unmarshal(trimmed, target)
	var syntax *json.SyntaxError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &syntax) && syntax.Offset >= int64(len(trimmed)):
		return fmt.Errorf("%w: the JSON ends in its middle", ErrCutShort)
	case errors.As(err, &syntax):
		return fmt.Errorf("%w at byte %d: %q", ErrNotJSON, syntax.Offset, Clean(string(trimmed), 80))
	}
	return fmt.Errorf("%w: %s", ErrShape, Clean(err.Error(), 160))
}

func (r Reply) mediaType() string {
	kind, _, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if err != nil {
		return ""
	}
	return kind
}
