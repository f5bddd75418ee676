package httpx

import (
	"bytes"
	"fmt"
	"mime"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

var utf8Mark = []byte{0xEF, 0xBB, 0xBF}

// decodeText turns a body into UTF-8 by its byte order mark or stated character
// set. JSON without either is UTF-8 (RFC 8259, 8.1); bytes that are not are
// refused rather than shown wrong. A web page is left for the error that quotes it.
func decodeText(contentType string, body []byte) ([]byte, error) {
	kind, parameters, err := mime.ParseMediaType(contentType)
	if err != nil {
		kind, parameters = "", nil
	}
	charset, err := encodingOf(strings.ToLower(parameters["charset"]), body)
	if err != nil {
		return nil, err
	}
	if charset != nil {
		text, err := charset.NewDecoder().Bytes(body)
		if err != nil {
			return nil, fmt.Errorf("%w: %s", ErrCharset, Clean(parameters["charset"], 40))
		}
		return bytes.TrimPrefix(text, utf8Mark), nil
	}
	body = bytes.TrimPrefix(body, utf8Mark)
	if !utf8.Valid(body) && !strings.Contains(kind, "html") {
		return nil, fmt.Errorf("%w: it says UTF-8 and is not", ErrCharset)
	}
	return body, nil
}

// encodingOf answers nil for UTF-8.
func encodingOf(stated string, body []byte) (encoding.Encoding, error) {
	switch {
	case bytes.HasPrefix(body, utf8Mark):
		return nil, nil
	case bytes.HasPrefix(body, []byte{0xFF, 0xFE}), bytes.HasPrefix(body, []byte{0xFE, 0xFF}):
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), nil
	}
	switch stated {
	case "", "utf-8", "utf8", "us-ascii", "ascii":
		return nil, nil
	case "iso-8859-1", "latin1", "latin-1":
		return charmap.ISO8859_1, nil
	case "windows-1252", "cp1252":
		return charmap.Windows1252, nil
	case "utf-16le":
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), nil
	case "utf-16", "utf-16be":
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), nil
	}
	return nil, fmt.Errorf("%w: %q", ErrCharset, Clean(stated, 40))
}
