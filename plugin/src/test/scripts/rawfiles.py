"""Cells of spreadsheets as they lie on disk: CSV, xlsx, old binary xls, and zips of them. Python's standard library only.

A cell is a text, a number (Decimal) or None. Nothing is guessed: what a column means is for the caller to know.
"""
import csv
import io
import re
import struct
import xml.etree.ElementTree as ElementTree
import zipfile
from decimal import Decimal

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
END_OF_CHAIN = 0xFFFFFFFC
SST, CONTINUE, LABEL, LABEL_SST, NUMBER, RK, MULTIPLE_RK = 0xFC, 0x3C, 0x204, 0xFD, 0x203, 0x27E, 0xBD


def sheets(path):
    """Name and rows of every file below a folder, or of one file; files in zips too."""
    found = sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path]
    for file in found:
        data = file.read_bytes()
        if file.suffix != ".zip":
            yield str(file), rows(file.name, data)
            continue
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for name in sorted(archive.namelist()):
                if not name.endswith("/"):
                    yield f"{file}/{name}", rows(name, archive.read(name))


def rows(name, data):
    """Rows of the first sheet."""
    if data.startswith(b"PK"):
        return xlsx(data)
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        return list(xls(stream(data)))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("gb18030").removeprefix("\ufeff")
    return [[cell.strip() or None for cell in row] for row in csv.reader(io.StringIO(text, newline=""))]


def tables(found, *headings):
    """Each of these sheets that has a row with these headings, as dictionaries of the rows below it."""
    for name, lines in found:
        at = next((i for i, line in enumerate(lines) if set(headings) <= {str(c).strip() for c in line if c is not None}), None)
        if at is not None:
            names = [str(c).strip() if c is not None else "" for c in lines[at]]
            yield name, [dict(zip(names, line)) for line in lines[at + 1:]]


def number(cell):
    """A number that may be written as text, with grouping or a percent sign; None where there is none."""
    if cell is None or isinstance(cell, Decimal):
        return cell
    text = cell.replace(",", "").strip()
    if re.fullmatch(r"-?\d+(\.\d+)?%", text):
        return Decimal(text[:-1]) / 100
    return Decimal(text) if re.fullmatch(r"-?\d+(\.\d+)?", text) else None


# ------------------------------------------------------------------------------------------------ xlsx


def xlsx(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        shared = []
        if "xl/sharedStrings.xml" in archive.namelist():
            for item in ElementTree.fromstring(archive.read("xl/sharedStrings.xml")):
                shared.append("".join(t.text or "" for t in item.iter(MAIN + "t")))
        sheet = ElementTree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
    found = []
    for row in sheet.iter(MAIN + "row"):
        line = []
        for cell in row.iter(MAIN + "c"):
            at = column(cell.get("r", ""), len(line))
            line += [None] * (at + 1 - len(line))
            line[at] = xlsx_cell(cell, shared)
        found.append(line)
    return found


def column(reference, following):
    letters = re.match(r"[A-Z]*", reference).group()
    at = 0
    for letter in letters:
        at = at * 26 + ord(letter) - 64
    return at - 1 if letters else following


def xlsx_cell(cell, shared):
    kind, value = cell.get("t", "n"), cell.find(MAIN + "v")
    if kind == "inlineStr":
        return "".join(t.text or "" for t in cell.iter(MAIN + "t"))
    if value is None or value.text is None:
        return None
    return shared[int(value.text)] if kind == "s" else value.text if kind == "str" else Decimal(value.text)


# ------------------------------------------------------------------------------------------------- xls


def stream(data):
    """The workbook in the compound file: chains of sectors, small streams in the mini stream."""
    size, small_size = 1 << struct.unpack_from("<H", data, 30)[0], 1 << struct.unpack_from("<H", data, 32)[0]
    directory_at, _, cutoff, small_at = struct.unpack_from("<IIII", data, 48)
    sector = lambda i: data[(i + 1) * size:(i + 2) * size]
    longs = lambda block: list(struct.unpack(f"<{len(block) // 4}I", block))
    fat = [entry for s in longs(data[76:512]) if s < END_OF_CHAIN for entry in longs(sector(s))]

    def chain(at):
        while at < END_OF_CHAIN:
            yield at
            at = fat[at]

    whole = lambda at: b"".join(sector(s) for s in chain(at))
    directory, found = whole(directory_at), {}
    for i in range(0, len(directory), 128):
        entry = directory[i:i + 128]
        name = entry[:max(0, struct.unpack_from("<H", entry, 64)[0] - 2)].decode("utf-16-le")
        found[name] = struct.unpack_from("<II", entry, 116)
    at, length = found.get("Workbook") or found["Book"]
    if length >= cutoff:
        return whole(at)[:length]
    small, small_fat, parts = whole(found["Root Entry"][0]), longs(whole(small_at)), []
    while at < END_OF_CHAIN:
        parts.append(small[at * small_size:(at + 1) * small_size])
        at = small_fat[at]
    return b"".join(parts)[:length]


def records(book):
    at = 0
    while at + 4 <= len(book):
        kind, length = struct.unpack_from("<HH", book, at)
        yield kind, book[at + 4:at + 4 + length]
        at += 4 + length


def xls(book):
    """Rows of the first sheet: the records between its beginning and its end."""
    texts, cells, streams, blocks = [], {}, 0, []
    for kind, body in records(book):
        if kind == 0x809:
            streams += 1
        elif kind == SST:
            blocks = [body]
        elif kind == CONTINUE and blocks:
            blocks.append(body)
            continue
        if blocks and kind != SST:
            texts, blocks = shared_texts(blocks), []
        if streams == 2:
            if kind == 0x0A:
                break
            for row, at, value in xls_cells(kind, body, texts):
                cells.setdefault(row, {})[at] = value
    for row in range(max(cells, default=-1) + 1):
        line = cells.get(row, {})
        yield [line.get(i) for i in range(max(line, default=-1) + 1)]


def xls_cells(kind, body, texts):
    if kind == LABEL_SST:
        row, at, _, text = struct.unpack_from("<HHHI", body)
        yield row, at, texts[text]
    elif kind == LABEL:
        row, at, _, length, wide = struct.unpack_from("<HHHHB", body)
        yield row, at, body[9:9 + length * (1 + wide)].decode("utf-16-le" if wide else "latin-1")
    elif kind == NUMBER:
        row, at, _, value = struct.unpack_from("<HHHd", body)
        yield row, at, exact(value)
    elif kind == RK:
        row, at, _, packed = struct.unpack_from("<HHHI", body)
        yield row, at, unpacked(packed)
    elif kind == MULTIPLE_RK:
        row, first = struct.unpack_from("<HH", body)
        for i in range((len(body) - 6) // 6):
            yield row, first + i, unpacked(struct.unpack_from("<I", body, 6 + 6 * i)[0])


def exact(value):
    return Decimal(repr(value))


def unpacked(packed):
    """30 bits of an integer, or of the front of a double; bit 0: hundredths."""
    if packed & 2:
        value = Decimal((packed >> 2) - (1 << 30 if packed & 0x80000000 else 0))
    else:
        value = exact(struct.unpack("<d", struct.pack("<II", 0, packed & 0xFFFFFFFC))[0])
    return value / 100 if packed & 1 else value


def shared_texts(blocks):
    """The shared texts; one that goes on in the next record begins there with a byte that says how wide it is."""
    count, block, at, texts = struct.unpack_from("<I", blocks[0], 4)[0], 0, 8, []
    while len(texts) < count:
        if at >= len(blocks[block]):
            block, at = block + 1, 0
        length, flags = struct.unpack_from("<HB", blocks[block], at)
        at += 3
        runs = far = 0
        if flags & 8:
            runs = struct.unpack_from("<H", blocks[block], at)[0]
            at += 2
        if flags & 4:
            far = struct.unpack_from("<I", blocks[block], at)[0]
            at += 4
        wide, text = flags & 1, ""
        while True:
            taken = min(length - len(text), (len(blocks[block]) - at) // (1 + wide))
            part = blocks[block][at:at + taken * (1 + wide)]
            text += part.decode("utf-16-le" if wide else "latin-1")
            at += len(part)
            if len(text) >= length:
                break
            block, at = block + 1, 1
            wide = blocks[block][0] & 1
        skipped = runs * 4 + far
        while skipped > len(blocks[block]) - at:
            skipped -= len(blocks[block]) - at
            block, at = block + 1, 0
        at += skipped
        texts.append(text)
    return texts
