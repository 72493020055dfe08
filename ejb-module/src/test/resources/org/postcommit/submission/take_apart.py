"""Reads a mail from standard input and prints, as JSON, what Python's email package makes of it."""
import base64, email, email.policy, json, sys

mail = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
parts = [part for part in mail.walk() if not part.is_multipart()]
json.dump({
    "defects": [repr(defect) for part in mail.walk() for defect in part.defects]
               + [repr(defect) for part in mail.walk() for field in part.values() for defect in field.defects],
    "subject": mail["Subject"],
    "words": mail["X-Words"],
    "to": mail["To"].addresses[0].display_name,
    "text": mail.get_body(("plain",)).get_content(),
    "html": mail.get_body(("html",)).get_content(),
    "parts": [{
        "type": part.get_content_type(),
        "method": part["Content-Type"].params.get("method"),
        "name": part.get_filename(),
        "disposition": part.get_content_disposition(),
        "id": part["Content-ID"],
        "content": base64.b64encode(part.get_payload(decode=True)).decode(),
    } for part in parts],
}, sys.stdout)
