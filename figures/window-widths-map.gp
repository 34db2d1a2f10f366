# Draws window-widths-map.svg from window-widths-map.csv. To draw it again: gnuplot -d window-widths-map.gp
reset
set encoding utf8
set terminal svg enhanced size 900,436 fixed font 'sans-serif,14' background '#ffffff' butt name 'window_widths_map'
set output 'window-widths-map.svg'
set datafile separator comma
set datafile columnheaders
data = 'window-widths-map.csv'
# A series is a range of rows, counted from 0 below the header.
# Places are in pixels from the upper left corner.
px(x) = x / 900.0
py(y) = 1 - y / 436.0
# What a logarithmic axis cannot show ends at its edge.
above(y, low) = y > low ? y : low

set key off
set border 3 lw 0.9 lc rgb '#404040'
set tics nomirror out scale 0.6,0.35
set grid back lt 1 lw 0.6 lc rgb '#e4e4e4'
set multiplot

# (a) Exponential loss
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(62.79)
set rmargin at screen px(283.79)
set tmargin at screen py(92)
set bmargin at screen py(386)
set grid xtics
set xrange [1.8:2.6]
set xtics ('' 2, '' 2.5)
set grid ytics
set logscale y
set yrange [16:16384]
set ytics ('' 100, '' 1000, '' 10000, '' 20 1, '' 30 1, '' 40 1, '' 50 1, '' 60 1, '' 70 1, '' 80 1, '' 90 1, '' 200 1, '' 300 1, '' 400 1, '' 500 1, '' 600 1, '' 700 1, '' 800 1, '' 900 1, '' 2000 1, '' 3000 1, '' 4000 1, '' 5000 1, '' 6000 1, '' 7000 1, '' 8000 1, '' 9000 1)
set label '2.0' at screen px(118.04),py(402) center front font ',12' tc rgb '#404040'
set label '2.5' at screen px(256.165),py(402) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(53.79),py(308.271) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 3}}}{/*0.01   }' at screen px(53.79),py(210.606) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 4}}}{/*0.01   }' at screen px(53.79),py(112.941) right front font ',12' tc rgb '#404040'
set label '{/:Bold (a)} Exponential loss{/*0.01   }' at screen px(62.79),py(14) left front font ',14' tc rgb '#1a1a1a'
set label '{/:Italic s} = {/:Italic ηλ}{/*0.76_{{/*1.18 0}}} {/:Italic h}{/*0.76_{{/*1.18 *}}}{/*0.01   }' at screen px(173.29),py(423) center front font ',14' tc rgb '#1a1a1a'
set label 'width of the network {/:Italic m}{/*0.01   }' at screen px(17),py(239) center rotate by 90 font ',14'
set object rectangle from screen px(62.79),py(36) to screen px(88.79),py(46) front fc rgb '#0072b2' fs solid 1 border lc rgb '#404040'
set label 'only falls' at screen px(95.79),py(41) left front font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen px(170.415),py(36) to screen px(196.415),py(46) front fc rgb '#e69f00' fs solid 1 border lc rgb '#404040'
set label 'catapult' at screen px(203.415),py(41) left front font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen px(62.79),py(54) to screen px(88.79),py(64) front fc rgb '#1a1a1a' fs solid 1 border lc rgb '#404040'
set label 'does not settle' at screen px(95.79),py(59) left front font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen px(62.79),py(72) to screen px(88.79),py(82) front fc rgb '#ececec' fs solid 1 border lc rgb '#404040'
set label 'diverges' at screen px(95.79),py(77) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::0::119 using 7:4:($8-$7):(0) with vectors nohead lw 2.818 dt solid lc rgb '#0072b2', \
  data every ::120::211 using 7:4:($8-$7):(0) with vectors nohead lw 2.818 dt solid lc rgb '#e69f00', \
  data every ::212::212 using 7:4:($8-$7):(0) with vectors nohead lw 2.818 dt solid lc rgb '#1a1a1a', \
  data every ::213::341 using 7:4:($8-$7):(0) with vectors nohead lw 2.818 dt solid lc rgb '#ececec', \
  data every ::342::463 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a'

# (b) Squared loss
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(360.58)
set rmargin at screen px(581.58)
set tmargin at screen py(92)
set bmargin at screen py(386)
set grid xtics
set xrange [1:5]
set xtics ('' 2, '' 4)
set grid ytics
set logscale y
set yrange [16:16384]
set ytics ('' 100, '' 1000, '' 10000, '' 20 1, '' 30 1, '' 40 1, '' 50 1, '' 60 1, '' 70 1, '' 80 1, '' 90 1, '' 200 1, '' 300 1, '' 400 1, '' 500 1, '' 600 1, '' 700 1, '' 800 1, '' 900 1, '' 2000 1, '' 3000 1, '' 4000 1, '' 5000 1, '' 6000 1, '' 7000 1, '' 8000 1, '' 9000 1)
set label '2' at screen px(415.83),py(402) center front font ',12' tc rgb '#404040'
set label '4' at screen px(526.33),py(402) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(351.58),py(308.271) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 3}}}{/*0.01   }' at screen px(351.58),py(210.606) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 4}}}{/*0.01   }' at screen px(351.58),py(112.941) right front font ',12' tc rgb '#404040'
set label '{/:Bold (b)} Squared loss{/*0.01   }' at screen px(360.58),py(14) left front font ',14' tc rgb '#1a1a1a'
set label '{/:Italic s} = {/:Italic ηλ}{/*0.76_{{/*1.18 0}}} {/:Italic h}{/*0.76_{{/*1.18 *}}}{/*0.01   }' at screen px(471.08),py(423) center front font ',14' tc rgb '#1a1a1a'
set label 'width of the network {/:Italic m}{/*0.01   }' at screen px(314.79),py(239) center rotate by 90 font ',14'
set object rectangle from screen px(360.58),py(36) to screen px(386.58),py(46) front fc rgb '#0072b2' fs solid 1 border lc rgb '#404040'
set label 'only falls' at screen px(393.58),py(41) left front font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen px(468.205),py(36) to screen px(494.205),py(46) front fc rgb '#e69f00' fs solid 1 border lc rgb '#404040'
set label 'catapult' at screen px(501.205),py(41) left front font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen px(360.58),py(54) to screen px(386.58),py(64) front fc rgb '#1a1a1a' fs solid 1 border lc rgb '#404040'
set label 'does not settle' at screen px(393.58),py(59) left front font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen px(360.58),py(72) to screen px(386.58),py(82) front fc rgb '#ececec' fs solid 1 border lc rgb '#404040'
set label 'diverges' at screen px(393.58),py(77) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::464::583 using 7:4:($8-$7):(0) with vectors nohead lw 2.818 dt solid lc rgb '#0072b2', \
  data every ::584::715 using 7:4:($8-$7):(0) with vectors nohead lw 2.818 dt solid lc rgb '#e69f00', \
  data every ::716::727 using 7:4:($8-$7):(0) with vectors nohead lw 2.818 dt solid lc rgb '#1a1a1a', \
  data every ::728::847 using 7:4:($8-$7):(0) with vectors nohead lw 2.818 dt solid lc rgb '#ececec', \
  data every ::848::969 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a'

# (c) Logistic loss
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(658.37)
set rmargin at screen px(879.37)
set tmargin at screen py(92)
set bmargin at screen py(386)
set grid xtics
set logscale x
set xrange [1:256]
set xtics ('' 1, '' 2, '' 4, '' 16, '' 64, '' 256)
set grid ytics
set logscale y
set yrange [16:16384]
set ytics ('' 100, '' 1000, '' 10000, '' 20 1, '' 30 1, '' 40 1, '' 50 1, '' 60 1, '' 70 1, '' 80 1, '' 90 1, '' 200 1, '' 300 1, '' 400 1, '' 500 1, '' 600 1, '' 700 1, '' 800 1, '' 900 1, '' 2000 1, '' 3000 1, '' 4000 1, '' 5000 1, '' 6000 1, '' 7000 1, '' 8000 1, '' 9000 1)
set label '1' at screen px(658.37),py(402) center front font ',12' tc rgb '#404040'
set label '2' at screen px(685.995),py(402) center front font ',12' tc rgb '#404040'
set label '4' at screen px(713.62),py(402) center front font ',12' tc rgb '#404040'
set label '16' at screen px(768.87),py(402) center front font ',12' tc rgb '#404040'
set label '64' at screen px(824.12),py(402) center front font ',12' tc rgb '#404040'
set label '256' at screen px(879.37),py(402) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(649.37),py(308.271) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 3}}}{/*0.01   }' at screen px(649.37),py(210.606) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 4}}}{/*0.01   }' at screen px(649.37),py(112.941) right front font ',12' tc rgb '#404040'
set label '{/:Bold (c)} Logistic loss{/*0.01   }' at screen px(658.37),py(14) left front font ',14' tc rgb '#1a1a1a'
set label '{/:Italic s} = {/:Italic ηλ}{/*0.76_{{/*1.18 0}}} {/:Italic h}{/*0.76_{{/*1.18 *}}}{/*0.01   }' at screen px(768.87),py(423) center front font ',14' tc rgb '#1a1a1a'
set label 'width of the network {/:Italic m}{/*0.01   }' at screen px(612.58),py(239) center rotate by 90 font ',14'
set object rectangle from screen px(658.37),py(36) to screen px(684.37),py(46) front fc rgb '#0072b2' fs solid 1 border lc rgb '#404040'
set label 'only falls' at screen px(691.37),py(41) left front font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen px(765.995),py(36) to screen px(791.995),py(46) front fc rgb '#e69f00' fs solid 1 border lc rgb '#404040'
set label 'catapult' at screen px(798.995),py(41) left front font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen px(658.37),py(54) to screen px(684.37),py(64) front fc rgb '#1a1a1a' fs solid 1 border lc rgb '#404040'
set label 'does not settle' at screen px(691.37),py(59) left front font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen px(658.37),py(72) to screen px(684.37),py(82) front fc rgb '#ececec' fs solid 1 border lc rgb '#404040'
set label 'diverges' at screen px(691.37),py(77) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::970::1089 using 7:4:($8-$7):(0) with vectors nohead lw 2.818 dt solid lc rgb '#0072b2', \
  data every ::1090::1240 using 7:4:($8-$7):(0) with vectors nohead lw 2.818 dt solid lc rgb '#e69f00', \
  data every ::1241::1248 using 7:4:($8-$7):(0) with vectors nohead lw 2.818 dt solid lc rgb '#1a1a1a', \
  data every ::1249::1392 using 7:4:($8-$7):(0) with vectors nohead lw 2.818 dt solid lc rgb '#ececec', \
  data every ::1393::1514 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a'
unset multiplot
set output
