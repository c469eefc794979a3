"""Writes, in the notation of certdata.txt, what a built libnssckbi.so holds: for where only Debian's binary package of nss can be had.

usage: python3 certdata-of.py path/to/libnssckbi.so > certdata.txt

The library is a PKCS #11 module compiled from certdata.txt. Its objects are read through the module's own functions
(PKCS #11 2.40 section 4; the attributes of NSS from pkcs11n.h). Only the lines that public-roots.mjs reads are written.
"""
import ctypes
import sys

UNSIGNED = ctypes.c_ulong
CLASS, LABEL, VALUE, ISSUER, SERIAL = 0x00, 0x03, 0x11, 0x81, 0x82
NSS = 0xCE534350  # CKA_NSS, CKO_NSS and CKT_NSS: vendor defined, then "NSCP"
SERVER_DISTRUST_AFTER, TRUST_SERVER_AUTH = NSS + 35, NSS + 0x2000 + 8
CERTIFICATE_OBJECT, TRUST_OBJECT = 0x01, NSS + 3
TRUST_NAMES = {NSS + 2: "CKT_NSS_TRUSTED_DELEGATOR", NSS + 3: "CKT_NSS_MUST_VERIFY_TRUST", NSS + 10: "CKT_NSS_NOT_TRUSTED"}


class Attribute(ctypes.Structure):
    _fields_ = [("type", UNSIGNED), ("value", ctypes.c_void_p), ("length", UNSIGNED)]


class Module:
    """One session with the module. Functions are found by their place in CK_FUNCTION_LIST."""

    def __init__(self, path):
        library, table = ctypes.CDLL(path), ctypes.c_void_p()
        if library.C_GetFunctionList(ctypes.byref(table)) != 0:
            raise SystemExit("not a PKCS #11 module")
        self.functions = ctypes.cast(table.value + ctypes.sizeof(ctypes.c_void_p), ctypes.POINTER(ctypes.c_void_p))
        self.call(0, None)  # C_Initialize
        slots, count = (UNSIGNED * 8)(), UNSIGNED(8)
        self.call(4, 1, slots, ctypes.byref(count))  # C_GetSlotList
        self.session = UNSIGNED()
        self.call(12, UNSIGNED(slots[0]), UNSIGNED(4), None, None, ctypes.byref(self.session))  # C_OpenSession

    def call(self, place, *arguments):
        function = ctypes.CFUNCTYPE(UNSIGNED)(self.functions[place])
        result = function(*arguments)
        if result != 0:
            raise OSError(f"function {place} of the module answers {result:#x}")

    def objects(self):
        self.call(26, self.session, None, UNSIGNED(0))  # C_FindObjectsInit
        handles, count = (UNSIGNED * 4096)(), UNSIGNED()
        self.call(27, self.session, handles, UNSIGNED(4096), ctypes.byref(count))  # C_FindObjects
        self.call(28, self.session)  # C_FindObjectsFinal
        return handles[: count.value]

    def attribute(self, handle, kind):
        """Its octets; None where the object has no such attribute."""
        asked = Attribute(kind, None, 0)
        try:
            self.call(24, self.session, UNSIGNED(handle), ctypes.byref(asked), UNSIGNED(1))  # C_GetAttributeValue
            octets = ctypes.create_string_buffer(asked.length)
            asked.value = ctypes.cast(octets, ctypes.c_void_p)
            self.call(24, self.session, UNSIGNED(handle), ctypes.byref(asked), UNSIGNED(1))
        except OSError:
            return None
        return octets.raw[: asked.length]


def number(octets):
    return int.from_bytes(octets, sys.byteorder)


def octal(name, octets):
    lines = [octets[at : at + 16] for at in range(0, len(octets), 16)]
    print(f"{name} MULTILINE_OCTAL", *("".join(f"\\{octet:03o}" for octet in line) for line in lines), "END", sep="\n")


module = Module(sys.argv[1])
print("# Written from a built libnssckbi.so\nBEGINDATA")
for each in module.objects():
    kind = number(module.attribute(each, CLASS))
    if kind == CERTIFICATE_OBJECT:
        print("\nCKA_CLASS CK_OBJECT_CLASS CKO_CERTIFICATE")
        octal("CKA_VALUE", module.attribute(each, VALUE))
        after = module.attribute(each, SERVER_DISTRUST_AFTER)
        if after and len(after) > 1:
            octal("CKA_NSS_SERVER_DISTRUST_AFTER", after)
    elif kind == TRUST_OBJECT:
        print("\nCKA_CLASS CK_OBJECT_CLASS CKO_NSS_TRUST")
    else:
        continue
    octal("CKA_ISSUER", module.attribute(each, ISSUER))
    octal("CKA_SERIAL_NUMBER", module.attribute(each, SERIAL))
    if kind == TRUST_OBJECT:
        trust = number(module.attribute(each, TRUST_SERVER_AUTH))
        print("CKA_TRUST_SERVER_AUTH CK_TRUST", TRUST_NAMES.get(trust, f"{trust:#x}"))
