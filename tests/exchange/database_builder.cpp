// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/database_builder.h"

#include <sqlite3.h>

#include <stdexcept>

namespace rd::test
{

std::string makeDatabase(const std::string& sql)
{
    sqlite3* database = nullptr;
    sqlite3_open(":memory:", &database);
    char* complaint = nullptr;
    const int code = sqlite3_exec(database, sql.c_str(), nullptr, nullptr, &complaint);
    const std::string why = complaint == nullptr ? std::string() : complaint;
    sqlite3_free(complaint);
    if (code != SQLITE_OK) {
        sqlite3_close(database);
        throw std::logic_error(why);
    }
    sqlite3_int64 size = 0;
    unsigned char* bytes = sqlite3_serialize(database, "main", &size, 0);
    std::string file(reinterpret_cast<char*>(bytes), static_cast<std::size_t>(size));
    sqlite3_free(bytes);
    sqlite3_close(database);
    return file;
}

std::string makeRqda(const std::string& more)
{
    return makeDatabase(R"(
CREATE TABLE project (databaseversion text, date text, dateM text, memo text, about text, imageDir text);
CREATE TABLE source (name text, id integer, file text, memo text, owner text, date text, dateM text, status integer);
CREATE TABLE freecode (name text, memo text, owner text, date text, dateM text, id integer, status integer, color text);
CREATE TABLE codecat (name text, cid integer, catid integer, owner text, date text, dateM text, memo text, status integer);
CREATE TABLE treecode (cid integer, catid integer, date text, dateM text, memo text, status integer, owner text);
CREATE TABLE coding (cid integer, fid integer, seltext text, selfirst real, selend real, status integer, owner text,
  date text, memo text);
CREATE TABLE cases (name text, memo text, owner text, date text, dateM text, id integer, status integer);
CREATE TABLE caselinkage (caseid integer, fid integer, selfirst real, selend real, status integer, owner text,
  date text, memo text);
CREATE TABLE attributes (name text, status integer, date text, dateM text, owner text, memo text, class text);
CREATE TABLE caseAttr (variable text, value text, caseID integer, date text, dateM text, owner text, status integer);
CREATE TABLE fileAttr (variable text, value text, fileID integer, date text, dateM text, owner text, status integer);
CREATE TABLE annotation (fid integer, position integer, annotation text, owner text, date text, dateM text,
  status integer);
CREATE TABLE journal (name text, journal text, date text, dateM text, owner text, status integer);
CREATE TABLE filecat (name text, fid integer, catid integer, owner text, date text, dateM text, memo text,
  status integer);
INSERT INTO project VALUES('0.2.2', 'Mon May  6 07:08:09 2024', '', 'Oefenproject', '', '');
INSERT INTO source VALUES('gesprek 1', 1, 'Zij luisterde écht 🙂.' || char(13, 10) || 'Dat hielp ons.', 'rustig', 'anna',
  'Mon May  6 07:08:09 2024', '', 1);
INSERT INTO source VALUES('gesprek 2', 2, 'Er was weer hoop.', '', 'anna', '', '', 1);
INSERT INTO source VALUES('weg', 3, 'Verwijderd.', '', 'anna', '', '', 0);
INSERT INTO codecat VALUES('relatie', NULL, 1, 'anna', '', '', 'de band', 1);
INSERT INTO codecat VALUES('toekomst', NULL, 2, 'anna', '', '', '', 1);
INSERT INTO freecode VALUES('luistert', 'luistert echt', 'anna', '', '', 1, 1, '#AA3366');
INSERT INTO freecode VALUES('hoop', '', 'anna', '', '', 2, 1, NULL);
INSERT INTO freecode VALUES('los', '', 'anna', '', '', 3, 1, 'red');
INSERT INTO freecode VALUES('oud', '', 'anna', '', '', 4, 0, NULL);
INSERT INTO treecode VALUES(1, 1, '', '', '', 1, 'anna'), (2, 2, '', '', '', 1, 'anna'), (2, 1, '', '', '', 1, 'anna');
INSERT INTO coding VALUES(1, 1, 'luisterde écht 🙂', 4, 20, 1, 'anna', 'Mon May  6 07:08:09 2024', 'kern');
INSERT INTO coding VALUES(3, 1, 'hielp ons', 27, 36, 1, 'bram', '', '');
INSERT INTO coding VALUES(2, 2, 'hoop', 12, 16, 1, 'anna', '', ''), (2, 2, 'weer', 7, 11, 0, 'anna', '', '');
INSERT INTO cases VALUES('gezin A', 'drie kinderen', 'anna', '', '', 1, 1);
INSERT INTO caselinkage VALUES(1, 1, 0, 36, 1, 'anna', '', '');
INSERT INTO attributes VALUES('leeftijd', 1, '', '', 'anna', '', 'numeric'), ('plaats', 1, '', '', 'anna', '', 'character');
INSERT INTO caseAttr VALUES('leeftijd', '41', 1, '', '', 'anna', 1);
INSERT INTO fileAttr VALUES('plaats', 'Één', 1, '', '', 'anna', 1);
INSERT INTO annotation VALUES(1, 4, 'navragen', 'anna', '', '', 1);
INSERT INTO journal VALUES('week 1', 'eerste indruk', 'Mon May  6 07:08:09 2024', '', 'anna', 1);
INSERT INTO filecat VALUES('ronde 1', NULL, 1, 'anna', '', '', '', 1);
)" + more);
}

}
